package jp.musubi.query.matching.learnfromdecisions;

import java.util.Optional;
import jp.musubi.language.matching.TrainedMatcher;

/**
 * What came of learning.
 *
 * @param data the decisions that were read
 * @param inForce name of the recipe in force
 * @param trained what was learned, and how it did; empty when there is nothing at all to compare in one of the parts
 */
public record Learned(TrainedMatcher.Data data, String inForce, Optional<TrainedMatcher> trained) {}
