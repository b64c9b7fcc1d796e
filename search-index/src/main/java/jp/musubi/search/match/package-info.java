/**
 * Matching: candidates of the other side with exact, explained, reproducible scores.
 *
 * <p>{@code Grounds} says what holds at a position, {@code Asked} is a record as a query to the other side. The first stage
 * ({@code Ranking}, {@code Sweep}; {@code AllRanking} for many at once) finds the best by what both texts say: sums in floats
 * choose, and what may be among the best is scored exactly. The second ({@code Scoring}) adds what is dearer, and what was
 * learned from the collection ({@code CollectionModel}).
 */
package jp.musubi.search.match;
