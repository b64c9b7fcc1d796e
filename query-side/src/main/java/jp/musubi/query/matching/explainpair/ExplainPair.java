package jp.musubi.query.matching.explainpair;

import java.time.LocalDate;
import java.util.Optional;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/**
 * Explains how a seed stands to a need; empty unless a coordinator or auditor asks, and both exist.
 *
 * @param today the day that deadlines are counted from
 * @param at log position, or null for now
 */
public record ExplainPair(Viewer viewer, NeedId need, SeedId seed, LocalDate today, Long at)
        implements Question<Optional<PairExplanation>> {}
