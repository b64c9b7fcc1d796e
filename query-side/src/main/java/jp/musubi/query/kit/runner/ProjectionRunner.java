package jp.musubi.query.kit.runner;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.musubi.eventlog.EventLog;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.query.kit.projection.Projection;
import jp.musubi.query.kit.projection.ProjectionException;
import jp.musubi.query.kit.projection.RecordKinds;
import jp.musubi.query.kit.projection.Unsealed;
import jp.musubi.search.index.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index up with a log, on one thread of its own: in pages while behind, at once when something is
 * appended. At an event that cannot be taken in it halts, says so, and never skips.
 *
 * <p>What was applied is committed after many events, after some seconds, when the log has been quiet for a
 * moment, and at the end; what a crash loses is read from the log again.
 */
public final class ProjectionRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionRunner.class);
    private static final int PAGE = 2_000;
    private static final long QUIET_MILLIS = 500;
    /** Between looks at a quiet log: only a safety net, appends wake the runner. */
    private static final long IDLE_MILLIS = 5_000;

    /**
     * Publishing costs the same for one event as for many, and makes a segment that is to be merged. Who waits for what was
     * stored waits no longer for it; others see it so much later at most.
     */
    private static final Duration REST = Duration.ofMillis(200);

    private final RecordKinds kinds;
    private final EventLog log;
    private final SearchIndex index;
    private final EventCodec codec;
    /** Another one after the index had to go back. */
    private volatile Projection projection;

    private final ProjectionProgress progress;
    private final Semaphore appended = new Semaphore(0);
    private final EventLog.Subscription subscription;
    private final Thread thread;
    /** Reads and opens the next page while this one goes into the index. */
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("projection-reader").daemon(true).factory());

    private @Nullable CompletableFuture<List<Unsealed>> ahead;
    private volatile boolean closing;
    private volatile ProjectionStatus status;
    private final Commits commits;

    private ProjectionRunner(
            RecordKinds kinds, EventLog log, EventCodec codec, SearchIndex index, ProjectionProgress progress) {
        this.kinds = kinds;
        this.log = log;
        this.index = index;
        this.codec = codec;
        this.projection = new Projection(kinds, codec, index);
        this.progress = progress;
        this.commits = new Commits(index);
        this.status = new ProjectionStatus(index.position(), Math.max(index.position(), log.head()), 0, null);
        this.subscription = log.onAppend(appended::release);
        this.thread = Thread.ofPlatform().name("projection").daemon(true).unstarted(this::run);
    }

    /**
     * Starts to follow the log from the index's position.
     *
     * @param kinds every kind of record
     * @param progress told after each page
     * @throws IllegalStateException when the index is ahead of the log: it was built from another one
     */
    public static ProjectionRunner start(
            RecordKinds kinds, EventLog log, EventCodec codec, SearchIndex index, ProjectionProgress progress) {
        if (index.position() > log.head()) {
            throw new IllegalStateException("the index shows position " + index.position() + " but the log ends at "
                    + log.head() + ": it was built from another log");
        }
        ProjectionRunner runner = new ProjectionRunner(kinds, log, codec, index, progress);
        runner.thread.start();
        return runner;
    }

    /** Where it stands. */
    public ProjectionStatus status() {
        return status;
    }

    /**
     * Waits until the index shows the position.
     *
     * @return false when the time ran out or the projection has halted before it
     */
    public boolean await(long position, Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        Duration slice = Duration.ofMillis(100);
        while (!index.await(position, slice)) {
            if (status.failed() || !thread.isAlive() || System.nanoTime() - deadline >= 0) {
                return index.position() >= position;
            }
        }
        return true;
    }

    /** Stops after the page in hand and commits. */
    @Override
    public void close() {
        closing = true;
        subscription.close();
        appended.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reader.close();
    }

    private void run() {
        boolean going = true;
        while (going) {
            going = follow();
        }
    }

    /** Follows until the end, or a failure. @return whether to go on */
    private boolean follow() {
        try {
            while (!closing) {
                step();
            }
            commits.commit();
            return false;
        } catch (ProjectionException e) {
            return recovered(e) || halted(e.position(), e);
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            return recovered(e) || halted(index.position() + 1, cause);
        } catch (InterruptedException | RuntimeException | Error e) {
            return recovered(e) || halted(index.position() + 1, e);
        }
    }

    /**
     * Waits until the index can be written again, when that is what failed, and goes on from its last commit: nothing is
     * lost with it, the log has it all.
     */
    private boolean recovered(Throwable cause) {
        if (!index.failed()) {
            return false;
        }
        ProjectionStatus last = status;
        status = new ProjectionStatus(index.position(), last.head(), index.position() + 1, root(cause));
        LOG.error("The index cannot be written; the projection waits until it can: {}", root(cause));
        ahead = null;
        try {
            while (!closing && !index.recover()) {
                appended.tryAcquire(QUIET_MILLIS, TimeUnit.MILLISECONDS);
                appended.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        if (closing) {
            return false;
        }
        projection = new Projection(kinds, codec, index);
        commits.beginAgain();
        long position = index.position();
        status = new ProjectionStatus(position, Math.max(position, last.head()), 0, null);
        LOG.info("The index can be written again; the projection goes on from position {}", position);
        return true;
    }

    private static String root(Throwable failure) {
        Throwable cause = failure;
        for (Throwable next = cause.getCause(); next != null; next = cause.getCause()) {
            cause = next;
        }
        return "the index cannot be written: " + cause.getMessage();
    }

    private void step() throws InterruptedException {
        appended.drainPermits();
        List<Unsealed> page = ahead == null ? fetch(index.position()) : ahead.join();
        ahead = null;
        if (page.isEmpty()) {
            rest();
            return;
        }
        long reached = page.getLast().position();
        boolean behind = page.size() == PAGE;
        if (behind) {
            ahead = CompletableFuture.supplyAsync(() -> fetch(reached), reader);
        }
        projection.take(page);
        long head = behind ? Math.max(reached, log.head()) : reached;
        status = new ProjectionStatus(reached, head, 0, null);
        progress.at(reached, head);
        if (commits.due(reached)) {
            commits.commit();
        }
        if (!behind) {
            index.rest(REST);
        }
    }

    private List<Unsealed> fetch(long after) {
        return projection.open(log.read(after, PAGE));
    }

    private void rest() throws InterruptedException {
        boolean dirty = commits.waiting();
        if (!appended.tryAcquire(dirty ? QUIET_MILLIS : IDLE_MILLIS, TimeUnit.MILLISECONDS) && dirty) {
            commits.commit();
        }
    }

    private boolean halted(long position, Throwable cause) {
        if (closing && index.failed()) {
            return false;
        }
        ProjectionStatus last = status;
        status = new ProjectionStatus(index.position(), last.head(), position, String.valueOf(cause.getMessage()));
        LOG.error(
                "The projection halted at position {} and will not go on until the node is started anew",
                position,
                cause);
        return false;
    }
}
