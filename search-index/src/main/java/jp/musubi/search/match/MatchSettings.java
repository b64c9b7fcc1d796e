package jp.musubi.search.match;

/**
 * What an installation may set about matching.
 *
 * @param floorShare a candidate may be proposed from this share of the record's self-score on, 0 to 1
 */
public record MatchSettings(double floorShare) {
    public MatchSettings {
        if (!(floorShare >= 0 && floorShare <= 1)) {
            throw new IllegalArgumentException("a share is 0 to 1: " + floorShare);
        }
    }

    /**
     * A floor of 6 % of the self-score: on the judged pairs of development, most good pairs lie above it, and of the
     * others about ten a need, of which only the best are proposed.
     */
    public static MatchSettings defaults() {
        return new MatchSettings(0.06);
    }
}
