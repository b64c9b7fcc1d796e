package jp.musubi.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jp.musubi.search.segment.ColumnCache;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.Memo;
import jp.musubi.search.segment.Snapshot;
import org.apache.lucene.index.DirectoryReader;

/** A reader together with the one position that it shows, open while somebody asks it. */
final class Publication {
    private static final int REMEMBERED_PAST = 8;

    private final DirectoryReader reader;
    private final ColumnCache columns;
    private final List<Leaf> leaves;
    private final Snapshot newest;
    private final Memo<Long, Snapshot> past = new Memo<>(REMEMBERED_PAST);

    /** Takes over one reference to the reader. */
    Publication(DirectoryReader reader, long position, ColumnCache columns) throws IOException {
        this.reader = reader;
        this.columns = columns;
        this.leaves = columns.leaves(reader);
        this.newest = columns.snapshot(leaves, position);
    }

    DirectoryReader reader() {
        return reader;
    }

    long position() {
        return newest.position();
    }

    Snapshot newest() {
        return newest;
    }

    /** The documents as of an earlier position. */
    Snapshot at(long position) {
        return position == position() ? newest : past.get(position, () -> columns.snapshot(leaves, position));
    }

    /** Keeps the reader open. @return false when it was closed already */
    boolean acquire() {
        return reader.tryIncRef();
    }

    void release() {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
