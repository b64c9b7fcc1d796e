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
    private final Bm25TermFrequency japanese;
    private final Bm25TermFrequency latin;
    private final List<TermStatistics> statistics;
    private final double unknown;
    private final Map<String, Double> rarity = new ConcurrentHashMap<>();

    FieldStatistics(String field, Bm25 japanese, Bm25 latin, long count, long length, List<TermStatistics> statistics) {
        this.field = field;
        this.count = count;
        this.japanese = new Bm25TermFrequency(japanese, (double) length / count);
        this.latin = latin.equals(japanese) ? this.japanese : new Bm25TermFrequency(latin, (double) length / count);
        this.unknown = Bm25.idf(count, 0);
        this.statistics = statistics;
    }

    public String field() {
        return field;
    }

    /** What counts of a term are worth, by its script. */
    public Bm25TermFrequency saturation(String term) {
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
