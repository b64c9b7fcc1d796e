package jp.musubi.query.matching.learnfromdecisions;

import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedId;

/**
 * What somebody said last about the contents of a pairing.
 *
 * @param proposed log position as of which the pairing was proposed, and so was looked at
 * @param position log position of the decision
 * @param fits whether the contents fit
 */
record Decision(NeedId need, SeedId seed, long proposed, long position, boolean fits) {}
