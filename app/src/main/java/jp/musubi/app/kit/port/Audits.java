package jp.musubi.app.kit.port;

import java.time.Instant;
import java.util.Optional;
import jp.musubi.eventlog.audit.Verdict;

/** Recomputes the log on demand, and remembers the last verdict. */
public interface Audits {

    /** Recomputes the whole log now. */
    Verdict verify();

    /** Begins to recompute the whole log in the background; does nothing while a run is under way. */
    void start();

    /** The run under way, or empty. */
    Optional<Running> running();

    /** The last verdict, or empty before the first. */
    Optional<Verified> last();

    /**
     * A run under way.
     *
     * @param position reached
     * @param head where it ends
     */
    record Running(long position, long head) {}

    /** A verdict and when it was reached. */
    record Verified(Instant at, Verdict verdict) {}
}
