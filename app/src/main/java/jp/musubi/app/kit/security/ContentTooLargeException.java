package jp.musubi.app.kit.security;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A request that says beforehand that its body is beyond the limit. */
public final class ContentTooLargeException extends ErrorResponseException {

    public ContentTooLargeException() {
        super(HttpStatus.CONTENT_TOO_LARGE);
    }
}
