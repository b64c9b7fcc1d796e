package jp.musubi.eventlog.audit;

import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;

/** Tells what is wrong with a log from what only keeps it from being read now. */
final class Unread {
    private Unread() {}

    /** @throws LogFailureException the failure itself, when it says nothing of what is stored */
    static void requireTold(LogFailureException e) {
        FailureCause why = e.why();
        // What a disk no longer gives back has a position, and is for an audit to name.
        if (why.passing() && why != FailureCause.DEVICE) {
            throw e;
        }
    }
}
