package jp.musubi.eventlog;

/** The condition of an append no longer holds: an event that matches it stands after the position. Nothing was stored. */
public final class ConflictException extends RuntimeException {
    private final long conflicting;

    public ConflictException(long conflicting) {
        super("an event at position " + conflicting + " contradicts the append condition");
        this.conflicting = conflicting;
    }

    /** Position of one event that contradicts the condition. */
    public long conflicting() {
        return conflicting;
    }
}
