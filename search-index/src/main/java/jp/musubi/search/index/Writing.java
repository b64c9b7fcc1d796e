package jp.musubi.search.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import jp.musubi.search.embedding.Meanings;
import jp.musubi.search.segment.ColumnCache;
import jp.musubi.search.segment.Snapshot;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;

/** The writing side. One thread at a time. */
public final class Writing {
    private final Directory directory;
    private final String madeBy;
    private final IndexWriter writer;
    private final Revisions revisions;
    private final long committed;

    Writing(Directory directory, IndexWriterConfig config, ColumnCache columns, Meanings meanings, String projection)
            throws IOException {
        boolean isNew = !DirectoryReader.indexExists(directory);
        this.directory = directory;
        this.madeBy = Fingerprint.of(meanings, projection);
        this.writer = new IndexWriter(directory, config);
        this.revisions = new Revisions(writer, columns, meanings);
        if (isNew) {
            mark(0);
            writer.commit();
        }
        this.committed = Fingerprint.position(userData());
    }

    private Map<String, String> userData() {
        return StreamSupport.stream(writer.getLiveCommitData().spliterator(), false)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The position that the index had when it was opened. */
    long committed() {
        return committed;
    }

    DirectoryReader reader() throws IOException {
        return DirectoryReader.open(writer);
    }

    /** A reader of what was written since, or null when there is nothing new. */
    DirectoryReader newer(DirectoryReader reader) throws IOException {
        return DirectoryReader.openIfChanged(reader, writer);
    }

    /** From now on the snapshot shows all that was written. */
    void published(Snapshot snapshot) {
        revisions.published(snapshot);
    }

    void write(List<IndexChange> changes, long after, long upTo) throws IOException {
        revisions.write(changes, after);
        mark(upTo);
    }

    private void mark(long position) {
        writer.setLiveCommitData(Fingerprint.userData(position, madeBy).entrySet());
    }

    /** Rewrites the segments that hold dropped texts. @return whether there were any */
    boolean purge() throws IOException {
        if (!revisions.textsDropped()) {
            return false;
        }
        writer.forceMergeDeletes(true);
        revisions.textsGone();
        return true;
    }

    void commit() throws IOException {
        writer.commit();
        writer.deleteUnusedFiles();
    }

    boolean isOpen() {
        return writer.isOpen();
    }

    /** Closes without a commit. */
    void abandon() throws IOException {
        try (directory) {
            writer.rollback();
        }
    }
}
