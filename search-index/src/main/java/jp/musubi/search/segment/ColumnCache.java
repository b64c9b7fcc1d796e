package jp.musubi.search.segment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;

/**
 * What successive readers of one index share: columns in memory for as long as their segment is open, and the glossary for
 * as long as it does not change. Thread-safe.
 */
public final class ColumnCache {
    private final GlossaryCache glossaries = new GlossaryCache();
    private final Map<IndexReader.CacheKey, Columns> columns = new ConcurrentHashMap<>();
    private final Map<IndexReader.CacheKey, long[]> ends = new ConcurrentHashMap<>();

    /** The segments of a reader with their columns. */
    public List<Leaf> leaves(DirectoryReader reader) throws IOException {
        List<Leaf> leaves = new ArrayList<>();
        for (LeafReaderContext context : reader.leaves()) {
            LeafReader leaf = context.reader();
            leaves.add(new Leaf(leaf, columns(leaf), ends(leaf)));
        }
        return List.copyOf(leaves);
    }

    /** What the segments show at a position. */
    public Snapshot snapshot(List<Leaf> leaves, long position) {
        return new Snapshot(leaves, position, glossaries);
    }

    /**
     * Reads ahead what matching needs of a segment that was just merged, so that nobody has to wait for it, unless nobody
     * has asked for as much of other segments.
     */
    public void warm(LeafReader merged) throws IOException {
        for (String field : Set.of(Fields.MATCH_WORDS, Fields.MATCH_KANJI)) {
            if (columns.values().stream().anyMatch(known -> known.hasDocumentTerms(field))) {
                columns(merged).documentTerms(merged, field);
            }
        }
    }

    private Columns columns(LeafReader reader) throws IOException {
        IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
        Columns known = columns.get(helper.getKey());
        if (known == null) {
            known = new Columns(reader);
            if (columns.putIfAbsent(helper.getKey(), known) == null) {
                helper.addClosedListener(columns::remove);
            }
        }
        return known;
    }

    /** Ends of validity are updated in place: they belong to a reader, not to its segment. */
    private long[] ends(LeafReader reader) throws IOException {
        IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
        long[] known = ends.get(helper.getKey());
        if (known == null) {
            known = Columns.longs(reader, Fields.TO);
            if (ends.putIfAbsent(helper.getKey(), known) == null) {
                helper.addClosedListener(ends::remove);
            }
        }
        return known;
    }
}
