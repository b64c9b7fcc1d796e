package jp.musubi.search.match.recipe;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.musubi.search.match.recipe.Recipe.QueryWeights;
import jp.musubi.search.match.recipe.Recipe.Shares;
import jp.musubi.search.segment.Bm25;

/** The recipes that come with Musubi. Weights are few and round: they were chosen on small collections. */
public final class Recipes {
    /** BM25 over words with the parameters most used, nothing else: what everything is compared with. */
    public static final Recipe BM25 = new Recipe(
            "bm25",
            new QueryWeights(1, 1, 1),
            new Bm25(1.2, 0.75),
            new Bm25(1.2, 0.75),
            new Bm25(1.2, 0.75),
            new Shares(0, 0, 0, 0, 0, 0, 0));

    /** The first generation: words, kanji, and a little for the field. */
    public static final Recipe FIRST = new Recipe(
            "bm25f-1",
            new QueryWeights(0.5, 0.2, 0.2),
            new Bm25(1.2, 0.5),
            new Bm25(1.2, 0.5),
            new Bm25(0.8, 0.5),
            new Shares(0.6, 0, 0.03, 0, 0, 0, 0));

    /** Chosen without a model to try it on: no more than words, so that a poor model cannot push them aside. */
    private static final double MEANING = 0.3;

    /** What is used when nothing else is said. */
    public static final Recipe STANDARD = new Recipe(
            "musubi-2",
            new QueryWeights(0.75, 0.3, 1),
            new Bm25(0.6, 0.5),
            new Bm25(2, 0.75),
            new Bm25(0.6, 0.5),
            new Shares(0.6, 1, 0.03, 0.8, 1.5, 1, MEANING));

    private static final List<Recipe> ALL =
            Stream.concat(Stream.of(BM25, FIRST, STANDARD), ablations()).toList();

    private Recipes() {}

    /** The standard recipe without one of its ingredients: what shows whether that one earns its place. */
    private static Stream<Recipe> ablations() {
        Shares all = STANDARD.shares();
        return Stream.of(
                without("kanji", 0, all.bigrams(), all.field(), all.glossary(), all.association(), all.neighbours()),
                without("bigrams", all.kanji(), 0, all.field(), all.glossary(), all.association(), all.neighbours()),
                without("field", all.kanji(), all.bigrams(), 0, all.glossary(), all.association(), all.neighbours()),
                without("glossary", all.kanji(), all.bigrams(), all.field(), 0, all.association(), all.neighbours()),
                without("association", all.kanji(), all.bigrams(), all.field(), all.glossary(), 0, all.neighbours()),
                without("neighbours", all.kanji(), all.bigrams(), all.field(), all.glossary(), all.association(), 0));
    }

    private static Recipe without(
            String what,
            double kanji,
            double bigrams,
            double field,
            double glossary,
            double association,
            double neighbours) {
        return STANDARD.with(
                STANDARD.name() + "-no-" + what,
                new Shares(kanji, bigrams, field, glossary, association, neighbours, MEANING));
    }

    /** The names of all, the standard one among them. */
    public static List<String> names() {
        return ALL.stream().map(Recipe::name).toList();
    }

    /** The recipe of that name. */
    public static Optional<Recipe> find(String name) {
        return ALL.stream().filter(recipe -> recipe.name().equals(name)).findFirst();
    }
}
