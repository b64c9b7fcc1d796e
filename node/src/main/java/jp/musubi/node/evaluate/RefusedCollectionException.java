package jp.musubi.node.evaluate;

import java.util.List;

/** A collection that cannot be measured. Carries the key and arguments of one sentence. */
public final class RefusedCollectionException extends RuntimeException {
    private final String key;
    private final transient List<Object> arguments;

    /** Says why. */
    public RefusedCollectionException(String key, Object... arguments) {
        super(key + List.of(arguments), null, false, false);
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
