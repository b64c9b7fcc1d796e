package jp.musubi.search.match.topk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import jp.musubi.search.segment.Leaf;
import jp.musubi.search.segment.Snapshot;

/** A document of a segment with its score by one query: direct, unless somebody says otherwise. */
public record ScoredDoc(Leaf leaf, int doc, double score) {
    static final Comparator<ScoredDoc> BEST_FIRST =
            Comparator.comparingDouble(ScoredDoc::score).reversed().thenComparing(ScoredDoc::record);

    /** The name of its record, {@code type:id}: read from the index each time. */
    public String record() {
        try {
            return leaf.record(doc);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this is the document at the place. */
    public boolean isAt(Snapshot.Place place) {
        return leaf == place.leaf() && doc == place.doc();
    }
}
