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

    public static MatchSettings defaults() {
        return new MatchSettings(0.05);
    }
}
