package jp.musubi.node;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.musubi.search.match.recipe.MatchSettings;

/**
 * What an installation may set about matching. What comes of a need depends on it: the nodes of one cluster are to be set
 * alike.
 *
 * @param proposals how many pairings of one need may stand open at most, {@value #FEWEST} to {@value #MOST_PROPOSALS}
 * @param candidates how many candidates of each look are kept in the log; at least as many as proposals, at most
 *     {@value #MOST_CANDIDATES}
 * @param floor from which share of the need's own score on a seed may be proposed, 0 to 1; null for the matcher's own
 */
public record MatchingSettings(int proposals, int candidates, Double floor) {
    /** Names of the settings: as properties so, as environment variables in capitals with underscores. */
    public static final String PROPOSALS = "musubi.matching.proposals";

    /** As {@link #PROPOSALS}. */
    public static final String CANDIDATES = "musubi.matching.candidates";

    /** As {@link #PROPOSALS}. */
    public static final String FLOOR = "musubi.matching.floor";

    private static final int FEWEST = 1;
    private static final int MOST_PROPOSALS = 20;
    private static final int MOST_CANDIDATES = 100;
    private static final int DEFAULT_PROPOSALS = 5;
    private static final int DEFAULT_CANDIDATES = 20;

    /** What holds when nothing is set. */
    public static MatchingSettings defaults() {
        return new MatchingSettings(DEFAULT_PROPOSALS, DEFAULT_CANDIDATES, null);
    }

    /**
     * Reads them.
     *
     * @param environment variables of the process; a property of the same name goes before one of them
     * @throws StartRefusedException when a value is none that can be set
     */
    public static MatchingSettings of(Map<String, String> environment) {
        int proposals = number(environment, PROPOSALS, FEWEST, MOST_PROPOSALS, DEFAULT_PROPOSALS);
        int fallback = Math.max(proposals, DEFAULT_CANDIDATES);
        int candidates = number(environment, CANDIDATES, proposals, MOST_CANDIDATES, fallback);
        return new MatchingSettings(
                proposals,
                candidates,
                read(environment, FLOOR, MatchingSettings::share, "0", "1").orElse(null));
    }

    /** The part that the index needs. */
    MatchSettings search() {
        return floor == null ? MatchSettings.defaults() : new MatchSettings(floor);
    }

    private static int number(Map<String, String> environment, String name, int least, int most, int otherwise) {
        return read(
                        environment,
                        name,
                        text -> text.matches("[0-9]{1,4}")
                                ? Optional.of(Integer.valueOf(text)).filter(value -> value >= least && value <= most)
                                : Optional.empty(),
                        String.valueOf(least),
                        String.valueOf(most))
                .orElse(otherwise);
    }

    private static Optional<Double> share(String text) {
        return text.matches("[0-9](\\.[0-9]{1,6})?")
                ? Optional.of(Double.valueOf(text)).filter(value -> value <= 1)
                : Optional.empty();
    }

    private static <T> Optional<T> read(
            Map<String, String> environment,
            String name,
            Function<String, Optional<T>> reading,
            String least,
            String most) {
        String variable = name.toUpperCase(Locale.ROOT).replace('.', '_');
        String text =
                System.getProperty(name, environment.getOrDefault(variable, "")).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(reading.apply(text)
                .orElseThrow(() -> new StartRefusedException("cli.badSetting", name, text, least, most)));
    }
}
