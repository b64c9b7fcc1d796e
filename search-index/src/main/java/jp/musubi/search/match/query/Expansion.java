package jp.musubi.search.match.query;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.musubi.search.analysis.TermCounts;
import jp.musubi.search.match.recipe.Recipe;
import jp.musubi.search.match.statistics.FieldStatistics;

/**
 * The words that the glossary adds to a query. A group applies when the text says all words of one of its forms; the words
 * of the other forms are then asked for too. None weighs more than the words for which it stands, nor than if the text
 * said it itself; what a form weighs is parted among its words; a word that several groups give counts once.
 */
final class Expansion {
    private final TermCounts text;
    private final FieldStatistics statistics;
    private final Recipe recipe;
    private final Map<String, Double> direct;
    private final Map<String, WeightedTerms.Weighted> given = new TreeMap<>();

    private Expansion(TermCounts text, List<WeightedTerms.Weighted> direct, FieldStatistics statistics, Recipe recipe) {
        this.text = text;
        this.statistics = statistics;
        this.recipe = recipe;
        this.direct =
                direct.stream().collect(Collectors.toMap(WeightedTerms.Weighted::term, WeightedTerms.Weighted::weight));
    }

    /** What the glossary adds to these terms of a text. */
    static List<WeightedTerms.Weighted> of(
            TermCounts text,
            List<WeightedTerms.Weighted> direct,
            CompiledGlossary glossary,
            FieldStatistics statistics,
            Recipe recipe)
            throws IOException {
        if (recipe.shares().glossary() == 0) {
            return List.of();
        }
        Expansion expansion = new Expansion(text, direct, statistics, recipe);
        for (CompiledGlossary.Applied group : glossary.applied(text)) {
            expansion.add(group);
        }
        return List.copyOf(expansion.given.values());
    }

    private void add(CompiledGlossary.Applied group) throws IOException {
        CompiledGlossary.Form said = group.said().getFirst();
        for (CompiledGlossary.Form form : group.said()) {
            said = weight(form) > weight(said) ? form : said;
        }
        double most = weight(said);
        for (CompiledGlossary.Form other : group.others()) {
            WeightedTerms.Via via = new WeightedTerms.Via(said.text(), group.id(), other);
            for (String word : other.words()) {
                if (text.count(word) == 0 && statistics.knows(word)) {
                    add(word, via, most, other.words().size());
                }
            }
        }
    }

    /** @param most what the words for which it stands weigh */
    private void add(String word, WeightedTerms.Via via, double most, int parts) throws IOException {
        double own = statistics.rarity(word) * StockWords.ofWord(word, recipe.query());
        double weight = recipe.shares().glossary() * Math.min(most, own) / Math.sqrt(parts);
        WeightedTerms.Weighted known = given.get(word);
        if (known == null || known.weight() < weight) {
            given.put(word, new WeightedTerms.Weighted(word, weight, statistics.saturation(word), via));
        }
    }

    /** The mean weight of a form's words in the query. */
    private double weight(CompiledGlossary.Form form) {
        double sum = 0;
        for (String word : form.words()) {
            sum += direct.getOrDefault(word, 0.0);
        }
        return sum / form.words().size();
    }
}
