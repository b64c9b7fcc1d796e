package jp.musubi.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import jp.musubi.search.match.Matcher;
import jp.musubi.search.segment.ColumnCache;
import org.apache.lucene.index.DirectoryReader;

/** What readers see: the newest publication, prepared for the matcher ahead of those who ask. */
final class Publisher {
    private final Matcher matcher;
    private final ColumnCache columns;
    private volatile Foreground foreground = new Foreground();
    private final Preparing preparing = new Preparing(this::prepare, () -> foreground);
    private volatile Publication publication;

    Publisher(Matcher matcher, ColumnCache columns, Writing writing) throws IOException {
        this.matcher = matcher;
        this.columns = columns;
        begin(writing);
    }

    private void begin(Writing writing) throws IOException {
        publication = new Publication(writing.reader(), writing.committed(), columns);
        writing.published(publication.newest());
        wake();
    }

    Publication newest() {
        return publication;
    }

    void yieldTo(Foreground others) {
        foreground = others;
    }

    boolean othersBusy() {
        return foreground.busy();
    }

    /** Shows what was written up to a position. */
    void publish(Writing writing, long position) throws IOException {
        Publication earlier = publication;
        DirectoryReader newer = writing.newer(earlier.reader());
        if (newer == null) {
            earlier.reader().incRef();
        }
        publication = new Publication(newer == null ? earlier.reader() : newer, position, columns);
        writing.published(publication.newest());
        earlier.release();
        wake();
    }

    /** Shows what another writing side has, in place of what the earlier one had. */
    void beginAgain(Writing fresh) throws IOException {
        Publication earlier = publication;
        begin(fresh);
        earlier.release();
    }

    /** What matching rests on is worked out ahead of those who ask, where it is so much that they would notice. */
    private void wake() {
        if (publication.reader().maxDoc() >= Matcher.WORTH_PREPARING) {
            preparing.wake();
        }
    }

    private void prepare(BooleanSupplier stopping) {
        Publication current = publication;
        if (!current.acquire()) {
            // A newer one was published meanwhile, and woke this again.
            return;
        }
        try {
            matcher.prepare(current.newest(), stopping);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        } finally {
            current.release();
        }
    }

    /** Nothing more is prepared; what is shown stays. */
    void stopPreparing() {
        preparing.close();
    }

    void release() {
        publication.release();
    }
}
