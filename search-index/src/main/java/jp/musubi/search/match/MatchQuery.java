package jp.musubi.search.match;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import jp.musubi.search.segment.MatchTerms;

/**
 * A record's text as a query to the other side, matcher {@value #MATCHER}: BM25 over words, BM25 over single kanji
 * weighed against it by the record's own text, and a little for the same 分野.
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

    /** What kanji are worth beside the words written in them, in a text that is all the same. */
    private static final double KANJI_SHARE = 0.6;

    /** What the same 分野 is worth beside a text that is all the same. */
    private static final double FIELD_SHARE = 0.03;

    private static final Set<String> NO_FIELDS = Set.of("unknown", "other");

    static MatchQuery of(MatchTerms text, Counterparts counterparts) throws IOException {
        WeightedTerms words = WeightedTerms.of(text.words(), Boilerplate::ofWord, counterparts.words());
        WeightedTerms kanji = WeightedTerms.of(text.kanji(), Boilerplate.ofKanji(text.words()), counterparts.kanji());
        double ownWords = words.score(text.words());
        double ownKanji = kanji.score(text.kanji());
        // Beside those words only: the few kanji of an English text must not weigh as much as all it says.
        double inKanji = words.score(text.words(), MatchQuery::inKanji);
        double kanjiWeight = inKanji > 0 && ownKanji > 0 ? KANJI_SHARE * inKanji / ownKanji : ownWords > 0 ? 0 : 1;
        double textScore = ownWords + kanjiWeight * ownKanji;
        boolean hasField = text.field() != null && !NO_FIELDS.contains(text.field());
        double fieldWorth = hasField ? FIELD_SHARE * textScore : 0;
        return new MatchQuery(
                words, kanji, kanjiWeight, fieldWorth, hasField ? text.field() : null, textScore + fieldWorth);
    }

    /** Terms of one field and how far their score counts in the whole. */
    record Part(WeightedTerms terms, double weight) {}

    /** What adds to the score term by term, in the order of {@link #combined}. */
    List<Part> parts() {
        return List.of(new Part(words, 1), new Part(kanji, kanjiWeight));
    }

    private static boolean inKanji(String word) {
        return word.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    /** The score of a text of the other side. */
    double score(MatchTerms text) {
        double[] sums = {words.score(text.words()), kanji.score(text.kanji())};
        return combined(sums, sameField(text.field()));
    }

    /** The score made of the scores of its {@link #parts}. The same 分野 alone is no match. */
    double combined(double[] sums, boolean sameField) {
        double text = sums[0] + kanjiWeight * sums[1];
        return text > 0 && sameField ? text + fieldWorth : text;
    }

    boolean sameField(String other) {
        return field != null && field.equals(other);
    }
}
