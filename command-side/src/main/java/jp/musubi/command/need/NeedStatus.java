package jp.musubi.command.need;

import jp.musubi.language.value.NeedCloseReason;

/** Where a need stands. */
public enum NeedStatus {
    /** Never registered. */
    ABSENT,
    /** Registered, never opened. */
    DRAFT,
    /** Shown and matched. */
    OPEN,
    /** Over for good. */
    CLOSED,
    /** Ended by a date; a longer one opens it again. */
    EXPIRED;

    /** Where a need stands that was closed. */
    public static NeedStatus after(NeedCloseReason reason) {
        return reason.byDate() ? EXPIRED : CLOSED;
    }
}
