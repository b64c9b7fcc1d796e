package jp.musubi.search.match.recipe;

import java.util.Map;
import jp.musubi.language.matching.MatcherRecipe;
import jp.musubi.search.segment.Bm25;

/**
 * What a score is made of and how much each ingredient counts. Data: every recipe is run by the same code, and a result
 * names the one that made it.
 *
 * @param name of the recipe, part of what a result calls its matcher
 * @param query how the text of a record is weighed as a query
 * @param words saturation of words in Japanese writing
 * @param latin saturation of words in Latin letters: abstracts repeat them more
 * @param characters saturation of kanji and of character pairs
 * @param shares what each ingredient may add
 */
public record Recipe(String name, QueryWeights query, Bm25 words, Bm25 latin, Bm25 characters, Shares shares) {

    /**
     * How the words of a query count.
     *
     * @param repetition power of the number of times a word stands in the query, 0 to 1
     * @param boilerplate what a word counts that needs of every kind use, 0 to 1
     * @param numbers what a plain number counts, 0 to 1
     */
    public record QueryWeights(double repetition, double boilerplate, double numbers) {}

    /**
     * What the ingredients beside words may add. 0 leaves one out.
     *
     * @param kanji single kanji, of the worth of the query's words written in them
     * @param bigrams character pairs, of the worth of the query's words in Japanese writing
     * @param field the same 分野, of the query's worth
     * @param glossary a word that the glossary gives, of the worth of the query's own
     * @param association likeness of meaning at its greatest, of the best counterpart's score
     * @param neighbours the mean score of the most similar candidates
     * @param meaning the same meaning to the installation's model, of the query's worth; without a model it adds nothing
     */
    public record Shares(
            double kanji,
            double bigrams,
            double field,
            double glossary,
            double association,
            double neighbours,
            double meaning) {}

    /** A trained matcher's recipe. */
    public static Recipe of(MatcherRecipe trained) {
        MatcherRecipe.Query query = trained.query();
        MatcherRecipe.Shares shares = trained.shares();
        return new Recipe(
                trained.name(),
                new QueryWeights(query.repetition(), query.boilerplate(), query.numbers()),
                bm25(trained.words()),
                bm25(trained.latin()),
                bm25(trained.characters()),
                new Shares(
                        shares.kanji(),
                        shares.characterPairs(),
                        shares.field(),
                        shares.glossary(),
                        shares.association(),
                        shares.neighbours(),
                        shares.meaning()));
    }

    private static Bm25 bm25(MatcherRecipe.Saturation saturation) {
        return new Bm25(saturation.k1(), saturation.b());
    }

    /**
     * This recipe with other shares, as it is stored.
     *
     * @param times what the share of each ingredient is multiplied by; 1 when it is not named
     */
    public MatcherRecipe times(String otherName, Map<Ingredient, Double> times) {
        return new MatcherRecipe(
                otherName,
                name,
                new MatcherRecipe.Query(query.repetition(), query.boilerplate(), query.numbers()),
                saturation(words),
                saturation(latin),
                saturation(characters),
                new MatcherRecipe.Shares(
                        product(shares.kanji(), times.get(Ingredient.KANJI)),
                        product(shares.bigrams(), times.get(Ingredient.CHARACTER_PAIRS)),
                        product(shares.field(), times.get(Ingredient.FIELD)),
                        product(shares.glossary(), times.get(Ingredient.GLOSSARY)),
                        product(shares.association(), times.get(Ingredient.ASSOCIATION)),
                        product(shares.neighbours(), times.get(Ingredient.NEIGHBOURS)),
                        product(shares.meaning(), times.get(Ingredient.MEANING))));
    }

    /** To four places: short enough to be read aloud from the log. */
    private static double product(double share, Double times) {
        return times == null ? share : Math.round(share * times * 1e4) / 1e4;
    }

    private static MatcherRecipe.Saturation saturation(Bm25 bm25) {
        return new MatcherRecipe.Saturation(bm25.k1(), bm25.b());
    }

    /** The same recipe under another name with other shares. */
    public Recipe with(String otherName, Shares others) {
        return new Recipe(otherName, query, words, latin, characters, others);
    }

    /** Whether it rests on something learned from the collection. */
    public boolean learns() {
        return shares.bigrams() > 0 || shares.association() > 0 || shares.neighbours() > 0;
    }
}
