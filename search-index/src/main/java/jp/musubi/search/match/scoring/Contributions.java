package jp.musubi.search.match.scoring;

import java.util.EnumMap;
import java.util.Map;
import jp.musubi.search.match.query.MatchQuery;
import jp.musubi.search.match.query.WeightedTerms;
import jp.musubi.search.match.recipe.Ingredient;
import jp.musubi.search.segment.MatchTerms;

/** What each ingredient adds to one score. Immutable. */
public final class Contributions {
    private final Map<Ingredient, Double> parts = new EnumMap<>(Ingredient.class);

    private Contributions(MatchQuery query, MatchTerms text, Scoring.Scored scored) {
        boolean sameField = query.sameField(text.field()) && scored.ranked().score() > 0;
        parts.put(Ingredient.WORDS, query.words().score(text.words(), WeightedTerms.Weighted::isDirect));
        parts.put(Ingredient.GLOSSARY, query.words().score(text.words(), term -> !term.isDirect()));
        parts.put(Ingredient.KANJI, query.kanjiWeight() * query.kanji().score(text.kanji()));
        parts.put(Ingredient.CHARACTER_PAIRS, scored.pairs());
        parts.put(Ingredient.FIELD, sameField ? query.fieldWorth() : 0);
        parts.put(Ingredient.MEANING, scored.meaning());
        parts.put(Ingredient.ASSOCIATION, scored.association());
        parts.put(Ingredient.NEIGHBOURS, scored.neighbours());
    }

    /** Of a text that was scored. */
    public static Contributions of(MatchQuery query, MatchTerms text, Scoring.Scored scored) {
        return new Contributions(query, text, scored);
    }

    /** What one adds, on the scale of the score; not negative. */
    public double of(Ingredient ingredient) {
        return parts.get(ingredient);
    }
}
