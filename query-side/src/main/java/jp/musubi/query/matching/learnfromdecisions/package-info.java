/**
 * Question: what can be learned from the decisions in the log, and how what was learned does on those that were held back.
 * Stores nothing. Empty unless an administrator asks.
 *
 * <p>{@link jp.musubi.query.matching.learnfromdecisions.DecisionsRead} finds what people said last about the contents of each
 * pairing, {@link jp.musubi.query.matching.learnfromdecisions.Lookback} scores these pairings as of when they were proposed, and
 * {@link jp.musubi.query.matching.learnfromdecisions.Lesson} learns from one part and measures on the other.
 */
package jp.musubi.query.matching.learnfromdecisions;
