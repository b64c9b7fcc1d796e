package jp.musubi.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.query.kit.projection.ProjectionVersion;
import jp.musubi.search.embedding.Meanings;
import jp.musubi.search.index.LuceneSearchIndex;
import jp.musubi.search.match.recipe.MatchSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the index of this very log; an index of another log, or one ahead of it, is thrown away and built anew. */
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private IndexFolder() {}

    static LuceneSearchIndex open(DataDirectory directory, EventLog log, MatchSettings settings, Meanings meanings)
            throws IOException {
        Path folder = directory.index();
        Path origin = directory.origin();
        String expected = originOf(log);
        if (Files.exists(folder) && !expected.equals(read(origin))) {
            LOG.warn("The index was not built from this log, or {} does not say so; it is built anew", origin);
            delete(folder);
        }
        remember(directory, log);
        LuceneSearchIndex index = openedOrNew(folder, settings, meanings);
        directory.keepPrivate(folder);
        if (index.position() > log.head()) {
            LOG.warn("The index is ahead of the log; it is built anew");
            index.close();
            delete(folder);
            index = opened(folder, settings, meanings);
        }
        return index;
    }

    /** To be repeated once the log has its first event. */
    static void remember(DataDirectory directory, EventLog log) throws IOException {
        Path origin = directory.origin();
        if (Files.isDirectory(origin)) {
            delete(origin);
        }
        Files.writeString(origin, originOf(log));
    }

    /** Nothing in the index is lost with it: what cannot be opened is built anew from the log. */
    private static LuceneSearchIndex openedOrNew(Path folder, MatchSettings settings, Meanings meanings)
            throws IOException {
        try {
            return opened(folder, settings, meanings);
        } catch (RuntimeException e) {
            LOG.warn("The index cannot be opened and is built anew", e);
            delete(folder);
            return opened(folder, settings, meanings);
        }
    }

    private static LuceneSearchIndex opened(Path folder, MatchSettings settings, Meanings meanings) {
        LuceneSearchIndex.Opened opened = LuceneSearchIndex.open(folder, settings, meanings, ProjectionVersion.NAME);
        opened.rebuiltBecause().ifPresent(why -> LOG.warn("The index is built anew: {}", why));
        return opened.index();
    }

    /** The leaf hash of the first event tells logs apart. */
    private static String originOf(EventLog log) {
        List<StoredEvent> first = log.read(0, 1);
        return first.isEmpty() ? "" : HexFormat.of().formatHex(first.getFirst().leafHash());
    }

    /** What cannot be read tells of no log: whatever is in the folder is then built anew. */
    private static String read(Path origin) {
        try {
            return Files.isRegularFile(origin) ? new String(Files.readAllBytes(origin), StandardCharsets.UTF_8) : "";
        } catch (IOException e) {
            LOG.warn("{} cannot be read: {}", origin, e.toString());
            return "";
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
