package jp.musubi.app.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.musubi.search.match.MatchSettings;

/** The matchers that can be measured, by name. */
public final class Matchers {
    private static final Map<String, MatchSettings> BY_NAME =
            new TreeMap<>(Map.of("bm25f-1", MatchSettings.defaults()));

    private Matchers() {}

    /** All names, ordered. */
    public static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** The name of the matcher that is used when nothing else is said. */
    public static String usual() {
        return "bm25f-1";
    }

    static Optional<MatchSettings> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }
}
