package jp.musubi.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import jp.musubi.search.embedding.Meanings;
import jp.musubi.search.match.Matcher;
import jp.musubi.search.match.recipe.MatchSettings;
import jp.musubi.search.query.IndexView;
import jp.musubi.search.segment.ColumnCache;
import jp.musubi.search.segment.Snapshot;

/**
 * The index in Lucene. The log position lives in the same commit as the documents. A reader is published together with
 * its position: at once after a small batch, and when next asked after a large one, so that a rebuild is not held up by
 * readers that nobody asks.
 *
 * <p>When writing fails, the index stays readable where it was and takes no more changes: what Lucene holds beyond the
 * last commit is then unknown. Opening it again, or recovering once there is room, goes back to the last commit.
 */
public final class LuceneSearchIndex implements SearchIndex {
    /** Names no projection: for an index that nobody opens again with another. */
    static final String ANY_PROJECTION = "any";

    private static final int SMALL_BATCH = 64;

    /** However many wait for other answers, what was stored is shown so soon. */
    private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Matcher matcher;
    private final Publisher publisher;
    private final PositionGate applied;
    private final WriteGuard guard = new WriteGuard(this::showWhatIsPublished);
    private final Reopening reopening;
    private Writing writing;

    /** How the writing side is opened once more. */
    interface Reopening {
        /** @return null when there is no room for it */
        Writing open() throws IOException;
    }

    LuceneSearchIndex(Writing writing, Reopening reopening, ColumnCache columns, MatchSettings settings)
            throws IOException {
        this.writing = writing;
        this.reopening = reopening;
        this.matcher = new Matcher(settings);
        this.applied = new PositionGate(writing.committed());
        this.publisher = new Publisher(matcher, columns, writing);
    }

    /**
     * An index that was opened.
     *
     * @param index shows position 0 when it was emptied
     * @param rebuiltBecause why what was there could not be used and was emptied; for people to read
     */
    public record Opened(LuceneSearchIndex index, Optional<String> rebuiltBecause) {}

    /** Opens the index in a folder with the default settings, see {@link #open(Path, MatchSettings)}. */
    public static Opened open(Path folder) {
        return open(folder, MatchSettings.defaults());
    }

    /**
     * Opens the index in a folder, made when it is missing. An index that is damaged, or was made by another version, is
     * emptied: it then shows position 0 and is to be rebuilt from the log.
     *
     * @throws IllegalStateException when another process has it open
     */
    public static Opened open(Path folder, MatchSettings settings) {
        return open(folder, settings, Meanings.none());
    }

    /** Opens the index in a folder, with a model whose meanings it keeps beside the words. An index by another is emptied. */
    public static Opened open(Path folder, MatchSettings settings, Meanings meanings) {
        return open(folder, settings, meanings, ANY_PROJECTION);
    }

    /**
     * Opens the index in a folder for a projection. An index that another version of it filled is emptied: its documents
     * may name readers whom this one would not.
     *
     * @param projection names what makes the documents from the log, and its version
     */
    public static Opened open(Path folder, MatchSettings settings, Meanings meanings, String projection) {
        return IndexFolder.open(folder, settings, meanings, projection);
    }

    /** An index in memory, gone when closed. */
    public static LuceneSearchIndex inMemory() {
        return inMemory(MatchSettings.defaults());
    }

    /** An index in memory with settings of its own. */
    public static LuceneSearchIndex inMemory(MatchSettings settings) {
        return inMemory(settings, Meanings.none());
    }

    /** An index in memory, with a model. */
    public static LuceneSearchIndex inMemory(MatchSettings settings, Meanings meanings) {
        return IndexFolder.inMemory(settings, meanings);
    }

    @Override
    public long position() {
        return applied.position();
    }

    @Override
    public <T> T read(Function<IndexView, T> question) {
        Publication current = acquire();
        try {
            return question.apply(new LuceneView(current.newest(), matcher));
        } finally {
            current.release();
        }
    }

    @Override
    public <T> T readAt(long position, Function<IndexView, T> question) {
        Publication current = acquire();
        try {
            if (position < 0 || position > current.position()) {
                throw new IllegalArgumentException(
                        "position " + position + " is not within 0 to " + current.position());
            }
            Snapshot snapshot = current.at(position);
            return question.apply(new LuceneView(snapshot, matcher));
        } finally {
            current.release();
        }
    }

    @Override
    public boolean await(long position, Duration timeout) throws InterruptedException {
        return applied.await(position, timeout);
    }

    @Override
    public boolean awaitAtLeisure(long position, Duration timeout) throws InterruptedException {
        return applied.awaitAtLeisure(position, timeout);
    }

    @Override
    public void want(long position) {
        applied.want(position);
    }

    @Override
    public void yieldTo(Foreground others) {
        publisher.yieldTo(others);
    }

    @Override
    public void rest(Duration atMost) throws InterruptedException {
        long begun = System.nanoTime();
        while (applied.rest(atMost) && publisher.othersBusy() && System.nanoTime() - begun < LONGEST_REST_NANOS) {
            // Whoever waits for a position has ended it; all others are answered sooner without it.
        }
    }

    @Override
    public void apply(List<IndexChange> changes, long upTo) {
        guard.exclusively(() -> {
            if (upTo <= applied.position()) {
                return;
            }
            writing.write(changes, applied.position(), upTo);
            if (changes.size() <= SMALL_BATCH) {
                publisher.publish(writing, upTo);
            }
            applied.move(upTo);
        });
    }

    @Override
    public void commit() {
        guard.exclusively(() -> {
            if (writing.purge()) {
                publisher.publish(writing, applied.position());
            }
            writing.commit();
        });
    }

    @Override
    public boolean failed() {
        return guard.failed();
    }

    @Override
    public boolean recover() {
        return guard.recover(this::reopened);
    }

    private boolean reopened() throws IOException {
        try {
            writing.abandon();
        } catch (IOException | RuntimeException e) {
            // Of what it held nothing is needed.
        }
        Writing fresh = reopening.open();
        if (fresh == null) {
            return false;
        }
        writing = fresh;
        publisher.beginAgain(fresh);
        applied.move(fresh.committed());
        return true;
    }

    /** Commits, unless writing has failed, and closes. Closing twice changes nothing. */
    @Override
    public void close() {
        publisher.stopPreparing();
        guard.close(this::commit, () -> {
            publisher.release();
            writing.abandon();
        });
    }

    private Publication acquire() {
        while (!guard.closed()) {
            Publication current = publisher.newest();
            if (current.position() < applied.position()) {
                guard.exclusively(() -> publisher.publish(writing, applied.position()));
            } else if (current.acquire()) {
                return current;
            }
        }
        throw new IllegalStateException("the index is closed");
    }

    /** When writing fails: what was written and not published is not known any more. */
    private void showWhatIsPublished() {
        applied.move(publisher.newest().position());
    }
}
