/**
 * Question: 根拠の内訳 of any need and seed, proposed or not: what the score rests on, what the pair lacks, and at what rank
 * it stands. Empty unless a coordinator or auditor asks.
 */
package jp.musubi.query.matching.explainpair;
