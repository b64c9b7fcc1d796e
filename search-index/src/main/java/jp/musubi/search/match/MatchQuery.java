package jp.musubi.search.match;

import java.io.IOException;
import java.util.Set;
import jp.musubi.search.segment.Bm25;
import jp.musubi.search.segment.Fields;
import jp.musubi.search.segment.MatchTerms;

/**
 * A record's text as a query to the other side, matcher {@value #MATCHER}: BM25 over words, BM25 over single kanji
 * weighed so that a text that is all the same gets equally much from either, and a little for the same 分野.
 *
 * @param kanjiWeight what makes kanji worth their share
 * @param fieldWorth score of the same 分野
 * @param field 分野 that counts as the same, or null
 * @param selfScore score of the own text
 */
record MatchQuery(
        WeightedTerms words,
        WeightedTerms kanji,
        double kanjiWeight,
        double fieldWorth,
        String field,
        double selfScore) {
    static final String MATCHER = "bm25f-1";

    private static final Bm25 BM25_WORDS = new Bm25(1.2, 0.5);
    private static final Bm25 BM25_KANJI = new Bm25(0.8, 0.5);
    private static final double KANJI_SHARE = 0.5;
    private static final double FIELD_SHARE = 0.03;
    private static final Set<String> NO_FIELDS = Set.of("unknown", "other");

    static MatchQuery of(MatchTerms text, Counterparts counterparts) throws IOException {
        WeightedTerms words =
                WeightedTerms.of(Fields.MATCH_WORDS, text.words(), Boilerplate::ofWord, BM25_WORDS, counterparts);
        WeightedTerms kanji = WeightedTerms.of(
                Fields.MATCH_KANJI,
                text.kanji(),
                Boilerplate.ofKanji(text.words().terms()),
                BM25_KANJI,
                counterparts);
        double kanjiWeight = words.self() > 0 && kanji.self() > 0 ? KANJI_SHARE * words.self() / kanji.self() : 1;
        double textScore = words.self() + kanjiWeight * kanji.self();
        boolean hasField = text.field() != null && !NO_FIELDS.contains(text.field());
        double fieldWorth = hasField ? FIELD_SHARE * textScore : 0;
        return new MatchQuery(
                words, kanji, kanjiWeight, fieldWorth, hasField ? text.field() : null, textScore + fieldWorth);
    }

    /** The score of a text of the other side. */
    double score(MatchTerms text) {
        return combined(words.score(text.words()), kanji.score(text.kanji()), sameField(text.field()));
    }

    /** The score made of its parts. The same 分野 alone is no match. */
    double combined(double wordScore, double kanjiScore, boolean sameField) {
        double text = wordScore + kanjiWeight * kanjiScore;
        return text > 0 && sameField ? text + fieldWorth : text;
    }

    boolean sameField(String other) {
        return field != null && field.equals(other);
    }
}
