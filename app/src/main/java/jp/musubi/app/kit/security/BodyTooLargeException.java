package jp.musubi.app.kit.security;

import java.io.IOException;

/** A request body beyond the limit. */
public final class BodyTooLargeException extends IOException {

    public BodyTooLargeException() {
        super("the request body is larger than " + BodyLimitFilter.LIMIT + " bytes");
    }
}
