package jp.musubi.query.kit.runner;

import java.util.concurrent.TimeUnit;
import jp.musubi.search.index.SearchIndex;

/** When what was applied to an index is committed: after many events, and after some seconds. For one thread. */
final class Commits {
    private static final long EVENTS = 25_000;
    private static final long NANOS = TimeUnit.SECONDS.toNanos(15);

    private final SearchIndex index;
    private long committed;
    private long committedAt;

    Commits(SearchIndex index) {
        this.index = index;
        beginAgain();
    }

    /** What the index shows now is what it has committed. */
    void beginAgain() {
        committed = index.position();
        committedAt = System.nanoTime();
    }

    /** Whether it is time, at a position that was reached. */
    boolean due(long reached) {
        return reached - committed >= EVENTS || System.nanoTime() - committedAt >= NANOS;
    }

    /** Whether something was applied since. */
    boolean waiting() {
        return index.position() > committed;
    }

    void commit() {
        if (waiting()) {
            index.commit();
            committed = index.position();
        }
        committedAt = System.nanoTime();
    }
}
