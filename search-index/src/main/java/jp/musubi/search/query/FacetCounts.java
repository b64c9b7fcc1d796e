package jp.musubi.search.query;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.search.segment.Fields;
import jp.musubi.search.segment.Leaf;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/** Counts the values of a facet over all hits. */
final class FacetCounts {
    private FacetCounts() {}

    static Map<String, Long> of(String facet, List<Leaf> leaves, List<FixedBitSet> hits) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < leaves.size(); i++) {
            add(DocValues.getSortedSet(leaves.get(i).reader(), Fields.facet(facet)), hits.get(i), counts);
        }
        Map<String, Long> ordered = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private static void add(SortedSetDocValues values, FixedBitSet hits, Map<String, Long> counts) throws IOException {
        long[] byOrdinal = new long[Math.toIntExact(values.getValueCount())];
        for (int doc = values.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = values.nextDoc()) {
            if (hits.get(doc)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    byOrdinal[Math.toIntExact(values.nextOrd())]++;
                }
            }
        }
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
            if (byOrdinal[ordinal] > 0) {
                counts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Long::sum);
            }
        }
    }
}
