package jp.musubi.search.match;

import java.util.List;

/**
 * What matching found for one record.
 *
 * @param matcher the recipe, and the position of what was learned from the collection, as {@code musubi-2+lsa@12045}
 * @param glossary version of the glossary in force
 * @param position log position searched
 * @param selfScore the record's own text as a query against itself: the yardstick of scores
 * @param floor lowest direct score that may be proposed; every score is at least its direct part
 * @param candidates best first, ties by id
 */
public record MatchResult(
        String matcher, String glossary, long position, double selfScore, double floor, List<Candidate> candidates) {

    /** Whether a candidate may be proposed. */
    public boolean proposable(Candidate candidate) {
        return candidate.reasons().direct() >= floor;
    }
}
