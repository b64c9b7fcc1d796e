package jp.musubi.query.matching.explainpair;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.kit.HoldsLimited;
import jp.musubi.search.document.Viewer;

/**
 * Explains how a seed stands to a need; empty unless a coordinator or auditor asks, and both exist.
 *
 * @param today the day that deadlines are counted from
 * @param at log position, or null for now
 */
public record ExplainPair(Viewer viewer, NeedId need, SeedId seed, LocalDate today, Long at)
        implements HoldsLimited<Optional<PairExplanation>> {

    @Override
    public Set<RecordRef> limitedIn(Optional<PairExplanation> answer) {
        return answer.isPresent() ? Set.of(need.ref(), seed.ref()) : Set.of();
    }

    /** All of it follows from the whole texts. */
    @Override
    public Optional<PairExplanation> withheld(Optional<PairExplanation> answer) {
        return Optional.empty();
    }
}
