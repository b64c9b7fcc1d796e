package jp.musubi.vault;

/**
 * The servers that keep the vault cannot be reached or did not confirm in time. Later the same may succeed; a change that
 * was asked for may have been made.
 */
public final class VaultUnreachableException extends VaultException {
    public VaultUnreachableException(String message, Throwable cause) {
        super(VaultCause.UNREACHABLE, message, cause);
    }
}
