package jp.musubi.vault;

/** Why a vault could not be read or written, as far as it matters for what to do about it. */
public enum VaultCause {
    /** There is no room where the vault is kept. */
    DISK_FULL(true),
    /** The disk, or what stands for it, reported an error. */
    DEVICE(true),
    /** The file or the server may not be read or written by this process, for now. */
    NOT_PERMITTED(true),
    /** Another process holds the vault. */
    BUSY(true),
    /** Its servers cannot be reached, or did not confirm in time. */
    UNREACHABLE(true),
    /** Its file was moved, deleted, replaced or emptied while it was open. */
    REPLACED(false),
    /** Anything else. */
    OTHER(false);

    private final boolean passing;

    VaultCause(boolean passing) {
        this.passing = passing;
    }

    /** Whether the open vault goes on by itself, with nothing lost, once the cause is gone. */
    public boolean passing() {
        return passing;
    }
}
