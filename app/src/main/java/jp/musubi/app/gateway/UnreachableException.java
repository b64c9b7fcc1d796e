package jp.musubi.app.gateway;

/**
 * Log or vault cannot be reached now, and will be again without a new start. Whether the command was stored is unknown;
 * sending it again under its id is harmless.
 */
public final class UnreachableException extends RuntimeException {

    public UnreachableException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
