package jp.musubi.command.matching.matchneed;

import java.util.Set;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedId;

/** What one matching decides about: a need, and every seed that is proposed for it or stands with it already. */
record MatchScope(NeedId needId, Set<SeedId> seeds) {
    MatchScope {
        seeds = Set.copyOf(seeds);
    }
}
