package jp.musubi.search.match;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.musubi.search.segment.Bm25;

/** The statistics of one field of terms among the counterparts. Thread-safe. */
final class FieldStatistics {
    private final String field;
    private final long count;
    private final Saturation saturation;
    private final List<TermStatistics> statistics;
    private final Map<String, Double> rarity = new ConcurrentHashMap<>();

    FieldStatistics(String field, Bm25 bm25, long count, long length, List<TermStatistics> statistics) {
        this.field = field;
        this.count = count;
        this.saturation = new Saturation(bm25, (double) length / count);
        this.statistics = statistics;
    }

    String field() {
        return field;
    }

    Saturation saturation() {
        return saturation;
    }

    /** The inverse document frequency of a term. */
    double rarity(String term) throws IOException {
        Double known = rarity.get(term);
        if (known == null) {
            long having = 0;
            for (TermStatistics each : statistics) {
                having += each.having(field, term);
            }
            known = Bm25.idf(count, having);
            rarity.put(term, known);
        }
        return known;
    }
}
