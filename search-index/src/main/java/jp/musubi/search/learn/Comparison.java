package jp.musubi.search.learn;

import java.util.EnumMap;
import java.util.Map;
import jp.musubi.search.match.recipe.Contributions;
import jp.musubi.search.match.recipe.Ingredient;

/**
 * Two seeds of one need, of which people said that one fits and the other does not.
 *
 * @param differences by ingredient, by how much more it adds to the one that fits
 */
public record Comparison(Map<Ingredient, Double> differences) {
    public Comparison {
        differences = Map.copyOf(differences);
    }

    /**
     * By how much more each ingredient adds to the one that fits.
     *
     * @param yardstick what counts as 1, so that needs of long and of short texts weigh alike; positive
     */
    public static Comparison of(Contributions fitting, Contributions unfitting, double yardstick) {
        Map<Ingredient, Double> differences = new EnumMap<>(Ingredient.class);
        for (Ingredient ingredient : Ingredient.values()) {
            differences.put(ingredient, (fitting.of(ingredient) - unfitting.of(ingredient)) / yardstick);
        }
        return new Comparison(differences);
    }

    /** The difference of the whole scores. */
    double score() {
        double sum = 0;
        for (Ingredient ingredient : Ingredient.values()) {
            sum += differences.get(ingredient);
        }
        return sum;
    }
}
