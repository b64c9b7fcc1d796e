package jp.musubi.app.node;

import jp.musubi.app.gateway.ReadOnlyException;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.audit.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns a node read-only, once and until its next start, with an alarm. */
final class WriteStop {

    private static final Logger LOG = LoggerFactory.getLogger(WriteStop.class);

    private final Runnable whenStopped;
    private volatile String reason;

    /** @param whenStopped ends whatever writes by itself */
    WriteStop(Runnable whenStopped) {
        this.whenStopped = whenStopped;
    }

    /** The log was found damaged. */
    void damaged(Verdict.Broken broken) {
        LOG.error("The log is damaged at position {}: {}. Nothing more is stored.", broken.position(), broken.reason());
        stop("position " + broken.position() + ": " + broken.reason());
    }

    /** The log could not be written: a full disk, a file taken away. Only a new start tells what was stored. */
    void failed(LogFailureException failure) {
        LOG.error("The log failed. Nothing more is stored.", failure);
        stop(failure.getMessage());
    }

    private void stop(String because) {
        reason = because;
        whenStopped.run();
    }

    /** Why nothing is stored any more; null when all is well. */
    String reason() {
        return reason;
    }

    /** @throws ReadOnlyException when nothing is stored any more */
    void check() {
        String because = reason;
        if (because != null) {
            throw new ReadOnlyException(because);
        }
    }
}
