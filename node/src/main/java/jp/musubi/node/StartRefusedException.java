package jp.musubi.node;

import java.util.List;

/** The node does not start, for a reason that one sentence tells. Carries the key of that sentence. */
public final class StartRefusedException extends RuntimeException {

    /** Another process holds the data directory. */
    public static final String LOCKED = "cli.locked";

    private final String key;
    private final transient List<Object> arguments;

    public StartRefusedException(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key of the sentence in the message bundles. */
    public String key() {
        return key;
    }

    /** What the sentence puts in. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
