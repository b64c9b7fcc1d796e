/**
 * Question: The live candidates of a need or a seed: stores nothing. Empty unless a coordinator or auditor asks.
 */
package jp.musubi.query.findcandidates;
