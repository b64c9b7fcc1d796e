package jp.musubi.search.match;

import java.util.List;

/**
 * What matching found for one record.
 *
 * @param matcher name and version of the matcher
 * @param position log position searched
 * @param selfScore the record's own text as a query against itself: the yardstick of the floor
 * @param floor lowest score that may be proposed
 * @param candidates best first, ties by id
 */
public record MatchResult(String matcher, long position, double selfScore, double floor, List<Candidate> candidates) {}
