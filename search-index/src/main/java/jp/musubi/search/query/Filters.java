package jp.musubi.search.query;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import jp.musubi.search.segment.Fields;
import jp.musubi.search.segment.Leaf;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.FixedBitSet;

/** Takes out of a set of documents those that a query's filters and ranges leave out. */
final class Filters {
    private Filters() {}

    static void apply(SearchQuery query, Leaf leaf, FixedBitSet documents) throws IOException {
        bearing(query.filters(), leaf, documents);
        for (SearchQuery.Range range : query.ranges()) {
            keep(range, leaf, documents);
        }
    }

    /** Keeps what bears one of the values of each facet. */
    static void bearing(Map<String, Set<String>> filters, Leaf leaf, FixedBitSet documents) throws IOException {
        for (Map.Entry<String, Set<String>> filter : filters.entrySet()) {
            FixedBitSet bearing = new FixedBitSet(documents.length());
            for (String value : filter.getValue()) {
                leaf.collect(Fields.facet(filter.getKey()), Fields.bounded(value), bearing);
            }
            documents.and(bearing);
        }
    }

    private static void keep(SearchQuery.Range range, Leaf leaf, FixedBitSet documents) throws IOException {
        NumericDocValues values = DocValues.getNumeric(leaf.reader(), Fields.number(range.number()));
        for (int doc = 0; doc < documents.length(); doc++) {
            if (documents.get(doc) && !(values.advanceExact(doc) && within(range, values.longValue()))) {
                documents.clear(doc);
            }
        }
    }

    private static boolean within(SearchQuery.Range range, long value) {
        return range.min() <= value && value <= range.max();
    }
}
