package jp.musubi.node.gateway;

/**
 * Log or vault cannot be reached or written now, and will be again without a new start. Whether the command was stored may
 * be unknown; sending it again under its id is harmless.
 */
public final class UnreachableException extends RuntimeException {

    private final StoreCause why;

    public UnreachableException(Throwable cause) {
        super(cause.getMessage(), cause);
        this.why = StoreCause.of(cause);
    }

    /** What it comes from. */
    public StoreCause why() {
        return why;
    }
}
