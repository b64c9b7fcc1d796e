package jp.musubi.app.kit.security;

import org.springframework.security.authentication.AuthenticationServiceException;

/** So many passwords are being checked that this one would wait too long. Asking again soon may do. */
public final class BusyException extends AuthenticationServiceException {

    /** After so many seconds it is worth asking again. */
    public static final int RETRY_SECONDS = 2;

    BusyException() {
        super("too many passwords are being checked");
    }
}
