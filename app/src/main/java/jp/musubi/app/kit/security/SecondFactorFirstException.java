package jp.musubi.app.kit.security;

import org.springframework.security.access.AccessDeniedException;

/** The cluster asks for a second factor of somebody who has none, or has not shown it: nothing else is open. */
public final class SecondFactorFirstException extends AccessDeniedException {

    SecondFactorFirstException() {
        super("a second factor must be set first");
    }
}
