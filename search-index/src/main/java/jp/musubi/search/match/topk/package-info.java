/**
 * The first stage: the best k by direct score, exactly, without scoring all. {@code Ranking} answers one query: terms in
 * the order of the most they can add ({@code MaxScore}), sums in floats ({@code Accumulator}) that only choose, exact scores
 * of what may be among the best. {@code AllRanking} answers any number of queries in one pass, block by block, and tells of
 * each document the queries in which it stands best.
 */
package jp.musubi.search.match.topk;
