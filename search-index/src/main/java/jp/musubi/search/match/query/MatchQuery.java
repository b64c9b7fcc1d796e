package jp.musubi.search.match.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import jp.musubi.search.analysis.TermCounts;
import jp.musubi.search.match.recipe.Recipe;
import jp.musubi.search.match.statistics.Counterparts;
import jp.musubi.search.match.statistics.FieldStatistics;
import jp.musubi.search.match.statistics.Scripts;
import jp.musubi.search.segment.MatchTerms;

/**
 * A record's text as a query to the other side: BM25 over words, its own and those the glossary gives, BM25 over single
 * kanji weighed against it by the record's own text, and a little for the same 分野. What it scores is a pair's direct
 * score, which depends on the two texts and the statistics alone.
 *
 * @param kanjiWeight what makes kanji worth their share
 * @param fieldWorth score of the same 分野
 * @param field 分野 that counts as the same, or null
 * @param selfScore score of the own text
 * @param reachable what of it any counterpart could say: words that none has count for what the glossary gives instead
 * @param japaneseWorth the part of it that comes of words in Japanese writing
 */
public record MatchQuery(
        WeightedTerms words,
        WeightedTerms kanji,
        double kanjiWeight,
        double fieldWorth,
        String field,
        double selfScore,
        double reachable,
        double japaneseWorth) {
    /** How many terms of a field are used at most of a long text, and as many of the glossary. */
    private static final int MOST_TERMS = 64;

    private static final Set<String> NO_FIELDS = Set.of("unknown", "other");

    public static MatchQuery of(MatchTerms text, Counterparts counterparts, CompiledGlossary glossary, Recipe recipe)
            throws IOException {
        WeightedTerms words = words(text.words(), counterparts.words(), glossary, recipe);
        WeightedTerms kanji = kanji(text, counterparts.kanji(), recipe);
        double ownWords = words.score(text.words());
        double ownKanji = kanji.score(text.kanji());
        double kanjiWeight = kanjiWeight(recipe, words, text.words(), ownWords, ownKanji);
        double textScore = ownWords + kanjiWeight * ownKanji;
        boolean hasField = text.field() != null && !NO_FIELDS.contains(text.field());
        double fieldWorth = hasField ? recipe.shares().field() * textScore : 0;
        return new MatchQuery(
                words,
                kanji,
                kanjiWeight,
                fieldWorth,
                hasField ? text.field() : null,
                textScore + fieldWorth,
                reachable(words, text.words(), counterparts.words()) + kanjiWeight * ownKanji + fieldWorth,
                words.score(text.words(), term -> Scripts.isJapanese(term.term())));
    }

    /** Of what the glossary gives for one form the heaviest word counts, as if it stood once in a text of usual length. */
    private static double reachable(WeightedTerms words, TermCounts text, FieldStatistics statistics)
            throws IOException {
        double sum = 0;
        Map<String, Double> given = new TreeMap<>();
        for (WeightedTerms.Weighted term : words.terms()) {
            if (!term.isDirect()) {
                given.merge(term.via().said(), term.weight(), Math::max);
            } else if (statistics.knows(term.term())) {
                sum += term.contribution(text.count(term.term()), text.length());
            }
        }
        for (double weight : given.values()) {
            sum += weight;
        }
        return sum;
    }

    private static WeightedTerms words(
            TermCounts text, FieldStatistics statistics, CompiledGlossary glossary, Recipe recipe) throws IOException {
        List<WeightedTerms.Weighted> direct =
                direct(text, statistics, recipe, word -> StockWords.ofWord(word, recipe.query()));
        List<WeightedTerms.Weighted> all = new ArrayList<>(direct);
        all.addAll(WeightedTerms.heaviest(Expansion.of(text, direct, glossary, statistics, recipe), MOST_TERMS));
        return WeightedTerms.of(statistics.field(), all);
    }

    private static WeightedTerms kanji(MatchTerms text, FieldStatistics statistics, Recipe recipe) throws IOException {
        List<WeightedTerms.Weighted> direct = recipe.shares().kanji() == 0
                ? List.of()
                : direct(text.kanji(), statistics, recipe, StockWords.ofKanji(text.words(), recipe.query()));
        return WeightedTerms.of(statistics.field(), direct);
    }

    /** @param meaning how far a term counts, 0 to 1 */
    private static List<WeightedTerms.Weighted> direct(
            TermCounts text, FieldStatistics statistics, Recipe recipe, ToDoubleFunction<String> meaning)
            throws IOException {
        List<WeightedTerms.Weighted> known = new ArrayList<>();
        List<WeightedTerms.Weighted> unknown = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            String term = text.term(i);
            // Said twice a term weighs more, but not twice as much.
            double repetition = StrictMath.pow(text.count(i), recipe.query().repetition());
            double weight = statistics.rarity(term) * meaning.applyAsDouble(term) * repetition;
            (statistics.knows(term) ? known : unknown)
                    .add(new WeightedTerms.Weighted(term, weight, statistics.saturation(term), null));
        }
        // What no counterpart says finds nothing: of a long text it must not push out what does.
        List<WeightedTerms.Weighted> heaviest = new ArrayList<>(WeightedTerms.heaviest(known, MOST_TERMS));
        heaviest.addAll(WeightedTerms.heaviest(unknown, MOST_TERMS - heaviest.size()));
        return heaviest;
    }

    /** Beside words in kanji only: the few kanji of an English text must not weigh as much as all it says. */
    private static double kanjiWeight(
            Recipe recipe, WeightedTerms words, TermCounts text, double ownWords, double ownKanji) {
        double inKanji = words.score(text, term -> Scripts.hasKanji(term.term()));
        if (inKanji > 0 && ownKanji > 0) {
            return recipe.shares().kanji() * inKanji / ownKanji;
        }
        return ownWords > 0 ? 0 : 1;
    }

    /** Terms of one field and how far their score counts in the whole. */
    record Part(WeightedTerms terms, double weight) {}

    /** What adds to the score term by term, in the order of {@link #combined}. */
    List<Part> parts() {
        return List.of(new Part(words, 1), new Part(kanji, kanjiWeight));
    }

    /** The direct score of a text of the other side. */
    public double score(MatchTerms text) {
        double[] sums = {words.score(text.words()), kanji.score(text.kanji())};
        return combined(sums, sameField(text.field()));
    }

    /** The score made of the scores of its {@link #parts}. The same 分野 alone is no match. */
    double combined(double[] sums, boolean sameField) {
        double text = sums[0] + kanjiWeight * sums[1];
        return text > 0 && sameField ? text + fieldWorth : text;
    }

    public boolean sameField(String other) {
        return field != null && field.equals(other);
    }
}
