package jp.musubi.search.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import jp.musubi.search.embedding.Meanings;
import jp.musubi.search.match.recipe.MatchSettings;
import jp.musubi.search.segment.ColumnCache;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NRTCachingDirectory;

/** Opens a folder as an index; what cannot be used there is thrown away first. */
final class IndexFolder {
    private static final double MAX_CACHED_MERGE_MB = 5;
    private static final double MAX_CACHED_MB = 60;
    private static final double BUFFER_MB = 96;
    /** What is published in a stream of single events is tiny: to merge it with megabytes each time would cost more. */
    private static final double FLOOR_MB = 0.5;

    /** With less room in bytes than this, writing that has failed would fail again. */
    private static final long ROOM = 8 << 20;

    private IndexFolder() {}

    static LuceneSearchIndex.Opened open(Path folder, MatchSettings settings, Meanings meanings, String projection) {
        try {
            Files.createDirectories(folder);
            Directory directory = directory(folder);
            Optional<String> fault = fault(directory, meanings, projection);
            if (fault.isPresent()) {
                empty(directory);
            }
            return new LuceneSearchIndex.Opened(
                    open(directory, () -> again(folder), config(), settings, meanings, projection), fault);
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException("another process has the index open: " + folder, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be opened: " + folder, e);
        }
    }

    /** Where an index is opened once more; null when there is no room for it. */
    interface DirectorySource {
        Directory again() throws IOException;
    }

    private static Directory directory(Path folder) throws IOException {
        return new NRTCachingDirectory(FSDirectory.open(folder), MAX_CACHED_MERGE_MB, MAX_CACHED_MB);
    }

    private static Directory again(Path folder) throws IOException {
        return folder.toFile().getUsableSpace() < ROOM ? null : directory(folder);
    }

    static LuceneSearchIndex open(
            Directory directory, IndexWriterConfig config, MatchSettings settings, Meanings meanings, String projection)
            throws IOException {
        return open(directory, () -> null, config, settings, meanings, projection);
    }

    static LuceneSearchIndex open(
            Directory directory,
            DirectorySource place,
            IndexWriterConfig config,
            MatchSettings settings,
            Meanings meanings,
            String projection)
            throws IOException {
        ColumnCache columns = new ColumnCache();
        config.setMergedSegmentWarmer(columns::warm);
        LuceneSearchIndex.Reopening reopening = () -> {
            Directory again = place.again();
            return again == null
                    ? null
                    : new Writing(again, config().setMergedSegmentWarmer(columns::warm), columns, meanings, projection);
        };
        return new LuceneSearchIndex(
                new Writing(directory, config, columns, meanings, projection), reopening, columns, settings);
    }

    static LuceneSearchIndex inMemory(MatchSettings settings, Meanings meanings) {
        try {
            return open(new ByteBuffersDirectory(), config(), settings, meanings, LuceneSearchIndex.ANY_PROJECTION);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
    }

    private static IndexWriterConfig config() {
        // Every deleted text goes when asked for, however few there are beside it.
        TieredMergePolicy merges =
                new TieredMergePolicy().setForceMergeDeletesPctAllowed(0).setFloorSegmentMB(FLOOR_MB);
        return new IndexWriterConfig(null).setMergePolicy(merges).setRAMBufferSizeMB(BUFFER_MB);
    }

    /** Why the folder's index cannot be used; empty when it can, or when there is none yet. */
    static Optional<String> fault(Directory directory, Meanings meanings, String projection) throws IOException {
        try {
            return checked(directory, Fingerprint.of(meanings, projection));
        } catch (IndexNotFoundException e) {
            return isEmpty(directory) ? Optional.empty() : Optional.of("the index has no commit");
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException
                | RuntimeException e) {
            return Optional.of("the index cannot be read: " + e);
        }
    }

    private static Optional<String> checked(Directory directory, String now) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            String madeBy = Fingerprint.madeBy(reader.getIndexCommit().getUserData());
            if (!madeBy.equals(now)) {
                return Optional.of("the index was made by " + madeBy + ", now it is " + now);
            }
            Fingerprint.position(reader.getIndexCommit().getUserData());
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return Optional.empty();
        }
    }

    private static boolean isEmpty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                return false;
            }
        }
        return true;
    }

    /** Deletes the index. Another process that writes it keeps its lock, and this fails. */
    static void empty(Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                lock.ensureValid();
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }
}
