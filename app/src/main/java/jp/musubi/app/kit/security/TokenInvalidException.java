package jp.musubi.app.kit.security;

import org.springframework.security.core.AuthenticationException;

/** The access token is none, or has ended. Which of these is not told. */
public final class TokenInvalidException extends AuthenticationException {
    TokenInvalidException() {
        super("the access token does not hold");
    }
}
