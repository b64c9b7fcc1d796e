package jp.musubi.command.need;

/** Where a need stands. */
public enum NeedStatus {
    /** Never registered. */
    ABSENT,
    /** Registered, never opened. */
    DRAFT,
    /** Shown and matched. */
    OPEN,
    /** Over for good. */
    CLOSED
}
