package jp.musubi.node;

import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.node.gateway.ReadOnlyException;
import jp.musubi.node.gateway.StoreCause;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a node read-only, once and until its next start, with an alarm. */
final class WriteStop {

    private static final Logger LOG = LoggerFactory.getLogger(WriteStop.class);

    private final Runnable whenStopped;
    private volatile Stop stopped;

    /** Why nothing is stored any more. */
    private record Stop(StoreCause why, String reason) {}

    /** @param whenStopped ends whatever writes by itself */
    WriteStop(Runnable whenStopped) {
        this.whenStopped = whenStopped;
    }

    /** The log was found damaged. */
    void damaged(Verdict.Broken broken) {
        LOG.error("The log is damaged at position {}: {}. Nothing more is stored.", broken.position(), broken.reason());
        stop(StoreCause.DAMAGED, "position " + broken.position() + ": " + broken.reason());
    }

    /** The log could not be written, and will not be by itself: a file taken away, damage. A new start tells what was stored. */
    void failed(LogFailureException failure) {
        LOG.error("The log failed. Nothing more is stored.", failure);
        stop(StoreCause.of(failure), failure.getMessage());
    }

    private void stop(StoreCause why, String because) {
        stopped = new Stop(why, because);
        whenStopped.run();
    }

    /** Why nothing is stored any more; null when all is well. */
    String reason() {
        Stop known = stopped;
        return known == null ? null : known.reason();
    }

    /** What that comes from; null when all is well. */
    StoreCause why() {
        Stop known = stopped;
        return known == null ? null : known.why();
    }

    /** @throws ReadOnlyException when nothing is stored any more */
    void check() {
        Stop known = stopped;
        if (known != null) {
            throw new ReadOnlyException(known.why(), known.reason());
        }
    }
}
