package jp.musubi.eventlog;

/** Why a log could not be read or written, as far as it matters for what to do about it. */
public enum FailureCause {
    /** There is no room where the log is kept. */
    DISK_FULL(true),
    /** The disk, or what stands for it, reported an error. */
    DEVICE(true),
    /** The file or the server may not be read or written by this process, for now: rights, or mounted for reading. */
    NOT_PERMITTED(true),
    /** Another process holds the log. */
    BUSY(true),
    /** Its servers cannot be reached, or did not confirm in time. */
    UNREACHABLE(true),
    /** Its files were moved, deleted, replaced or cut while it was open. */
    REPLACED(false),
    /** What is stored contradicts itself. */
    DAMAGED(false),
    /** It was closed. */
    CLOSED(false),
    /** Anything else. */
    OTHER(false);

    private final boolean passing;

    FailureCause(boolean passing) {
        this.passing = passing;
    }

    /** Whether the open log goes on by itself, with nothing lost, once the cause is gone. */
    public boolean passing() {
        return passing;
    }
}
