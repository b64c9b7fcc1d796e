package jp.musubi.search.match.statistics;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.musubi.search.segment.Bm25;

/** The statistics of one field of terms among the counterparts. Thread-safe. */
public final class FieldStatistics {
    private final String field;
    private final long count;
    private final Saturation japanese;
    private final Saturation latin;
    private final List<TermStatistics> statistics;
    private final double unknown;
    private final Map<String, Double> rarity = new ConcurrentHashMap<>();

    FieldStatistics(String field, Bm25 japanese, Bm25 latin, long count, long length, List<TermStatistics> statistics) {
        this.field = field;
        this.count = count;
        this.japanese = new Saturation(japanese, (double) length / count);
        this.latin = latin.equals(japanese) ? this.japanese : new Saturation(latin, (double) length / count);
        this.unknown = Bm25.idf(count, 0);
        this.statistics = statistics;
    }

    public String field() {
        return field;
    }

    /** What counts of a term are worth, by its script. */
    public Saturation saturation(String term) {
        return Scripts.isJapanese(term) ? japanese : latin;
    }

    /** Whether any counterpart has the term. */
    public boolean knows(String term) throws IOException {
        return rarity(term) < unknown;
    }

    /** The inverse document frequency of a term. */
    public double rarity(String term) throws IOException {
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
