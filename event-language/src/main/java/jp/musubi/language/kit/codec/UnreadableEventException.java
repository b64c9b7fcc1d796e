package jp.musubi.language.kit.codec;

/** Stored bytes that this version of the language cannot read. */
public final class UnreadableEventException extends RuntimeException {
    public UnreadableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
