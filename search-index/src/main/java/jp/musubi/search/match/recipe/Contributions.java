package jp.musubi.search.match.recipe;

import java.util.EnumMap;
import java.util.Map;

/** What each ingredient adds to one score, on its scale; not negative. Immutable. */
public final class Contributions {
    private final Map<Ingredient, Double> parts;

    /** @param parts what each adds; those that add nothing may be left out */
    public Contributions(Map<Ingredient, Double> parts) {
        this.parts = new EnumMap<>(parts);
    }

    /** What one adds; 0 when nothing. */
    public double of(Ingredient ingredient) {
        return parts.getOrDefault(ingredient, 0.0);
    }
}
