package jp.musubi.node.evaluate;

import java.util.List;
import java.util.Optional;
import jp.musubi.search.match.recipe.MatchSettings;
import jp.musubi.search.match.recipe.Recipes;

/** The matchers that can be measured, by name. */
public final class Matchers {
    private Matchers() {}

    /** All names. */
    public static List<String> names() {
        return Recipes.names();
    }

    /** The name of the matcher that is used when nothing else is said. */
    public static String usual() {
        return Recipes.STANDARD.name();
    }

    static Optional<MatchSettings> find(String name) {
        return Recipes.find(name).map(MatchSettings::of);
    }
}
