package jp.musubi.vault;

/** Says that the vault cannot be opened, read or written. */
public class VaultException extends RuntimeException {
    private final VaultCause why;

    public VaultException(VaultCause why, String message, Throwable cause) {
        super(message, cause);
        this.why = why;
    }

    public VaultException(String message) {
        this(VaultCause.OTHER, message, null);
    }

    public VaultException(String message, Throwable cause) {
        this(VaultCause.OTHER, message, cause);
    }

    /** What to do about it follows from this. */
    public VaultCause why() {
        return why;
    }
}
