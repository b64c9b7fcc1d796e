package jp.musubi.command.matching.matchneed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.musubi.language.record.Validity;
import jp.musubi.language.seed.SeedId;

/** On which days a need and its seeds may be matched, by the dates of their contents. */
record MatchDays(Validity need, Map<SeedId, Validity> seeds) {
    private static final Validity ALWAYS = new Validity(null, null);

    static final MatchDays NONE = new MatchDays(ALWAYS, Map.of());

    MatchDays {
        seeds = Map.copyOf(seeds);
    }

    MatchDays ofNeed(Validity validity) {
        return new MatchDays(validity, seeds);
    }

    MatchDays ofSeed(SeedId seed, Validity validity) {
        Map<SeedId, Validity> next = new HashMap<>(seeds);
        next.put(seed, validity);
        return new MatchDays(need, next);
    }

    boolean seed(SeedId seed, LocalDate day) {
        return seeds.getOrDefault(seed, ALWAYS).holds(day);
    }
}
