package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import java.util.Optional;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A look at the end of a log that is opened for writing. The audit looks at all that lies before. */
final class Soundness {
    private static final Logger LOG = LoggerFactory.getLogger(Soundness.class);

    private Soundness() {}

    /**
     * Refuses a log whose events and commits end at different places. What is only derived from them is built anew when it
     * does not fit.
     */
    static void require(Session session, String file) throws SQLException {
        Optional<String> unfit = atOneMoment(session, file);
        if (unfit.isPresent()) {
            LOG.warn("what is derived from the events of {} is built anew: {}", file, unfit.get());
            Rebuild.run(session, file, position -> {});
        }
    }

    /** Other processes append meanwhile: all that is compared is read in one transaction. */
    private static Optional<String> atOneMoment(Session session, String file) throws SQLException {
        session.run("BEGIN");
        try {
            requireEnds(session, file);
            return unfit(session);
        } finally {
            session.run("COMMIT");
        }
    }

    private static void requireEnds(Session session, String file) throws SQLException {
        long size = TreeState.head(session);
        long last = session.number("SELECT ifnull(max(position), 0) FROM events");
        if (last != size) {
            throw new LogFailureException(
                    FailureCause.DAMAGED,
                    "the event log " + file + " is broken at position " + (Math.min(last, size) + 1)
                            + ": its events end at " + last + ", its commits at " + size);
        }
    }

    private static Optional<String> unfit(Session session) throws SQLException {
        long size = TreeState.head(session);
        long rows = session.number("SELECT count(*) FROM indexed");
        long indexed = KeyTables.reached(session);
        if (rows != 1 || indexed < 0 || indexed > size) {
            return Optional.of("its keys reach to " + indexed + ", its commits to " + size);
        }
        try {
            TreeState.read(session);
            return Optional.empty();
        } catch (LogFailureException e) {
            return Optional.of(e.getMessage());
        }
    }
}
