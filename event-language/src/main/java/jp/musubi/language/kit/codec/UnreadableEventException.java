package jp.musubi.language.kit.codec;

import org.jspecify.annotations.Nullable;

/** Stored bytes that this version of the language cannot read. */
public final class UnreadableEventException extends RuntimeException {
    public UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
