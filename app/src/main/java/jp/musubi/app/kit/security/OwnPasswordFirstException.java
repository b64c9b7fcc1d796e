package jp.musubi.app.kit.security;

import org.springframework.security.access.AccessDeniedException;

/** Somebody signed in with a one-time password, which opens nothing but the choice of an own one. */
public final class OwnPasswordFirstException extends AccessDeniedException {

    OwnPasswordFirstException() {
        super("an own password must be chosen first");
    }
}
