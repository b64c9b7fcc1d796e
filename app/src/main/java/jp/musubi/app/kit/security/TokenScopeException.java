package jp.musubi.app.kit.security;

import org.springframework.security.access.AccessDeniedException;

/** The access token holds, but not for this. */
public final class TokenScopeException extends AccessDeniedException {

    private final String code;

    TokenScopeException(String code) {
        super("the access token is not for this: " + code);
        this.code = code;
    }

    /** The code of the refusal. */
    public String code() {
        return code;
    }
}
