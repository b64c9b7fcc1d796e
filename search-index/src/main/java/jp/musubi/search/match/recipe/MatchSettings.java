package jp.musubi.search.match.recipe;

/**
 * What an installation may set about matching.
 *
 * @param floorShare a candidate may be proposed when what it says in the need's own words, or in words the glossary ties
 *     to them, reaches this share of what any counterpart could say of it, 0 to 1
 * @param recipe what scores are made of, unless a trained matcher is in force
 * @param fixed whether the recipe holds whatever was trained: to measure it
 */
public record MatchSettings(double floorShare, Recipe recipe, boolean fixed) {
    private static final double FLOOR = 0.08;

    public MatchSettings {
        if (!(floorShare >= 0 && floorShare <= 1)) {
            throw new IllegalArgumentException("a share is 0 to 1: " + floorShare);
        }
    }

    /** The standard recipe with another floor. */
    public MatchSettings(double floorShare) {
        this(floorShare, Recipes.STANDARD, false);
    }

    /**
     * The standard recipe with a floor of 8 %: on the judged pairs of development, most good pairs lie above it, and of the
     * others about ten a need, of which only the best are proposed.
     */
    public static MatchSettings defaults() {
        return new MatchSettings(FLOOR);
    }

    /** This recipe and no other, all else as usual. */
    public static MatchSettings of(Recipe recipe) {
        return new MatchSettings(FLOOR, recipe, true);
    }
}
