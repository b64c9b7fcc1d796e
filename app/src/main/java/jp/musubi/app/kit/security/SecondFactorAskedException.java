package jp.musubi.app.kit.security;

import org.springframework.security.core.AuthenticationException;

/** Login and password fit, and a code is asked besides them. */
public final class SecondFactorAskedException extends AuthenticationException {

    private final transient SignedIn somebody;

    SecondFactorAskedException(SignedIn somebody) {
        super("a second factor is asked for");
        this.somebody = somebody;
    }

    /** Whose password fitted. */
    SignedIn somebody() {
        return somebody;
    }
}
