package jp.musubi.node.training;

import java.util.Optional;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.language.matching.MatcherId;
import jp.musubi.query.matching.learnfromdecisions.Learned;

/**
 * What came of training.
 *
 * @param refusal why it does not come into force; empty when it does, or would
 * @param stored what came into force; empty when nothing was stored
 */
public record TrainingResult(Learned learned, Optional<Refusal> refusal, Optional<MatcherId> stored) {}
