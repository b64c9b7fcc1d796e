package jp.musubi.intake.lists;

import java.util.List;

/** A file that cannot be taken in at all; nothing of it was stored. Carries the key and arguments of one sentence. */
public final class RefusedFileException extends RuntimeException {
    private final String key;
    private final transient List<Object> arguments;

    /** @param key of the sentence that says why */
    public RefusedFileException(String key, Object... arguments) {
        super(key + List.of(arguments), null, false, false);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Key of the sentence. */
    public String key() {
        return key;
    }

    /** Arguments of the sentence. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
