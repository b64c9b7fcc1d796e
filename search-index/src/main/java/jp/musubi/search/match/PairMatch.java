package jp.musubi.search.match;

import jp.musubi.language.pairing.Reasons;
import jp.musubi.search.document.MatchTraits;

/**
 * How one seed stands to one need, candidate or not.
 *
 * @param matcher the recipe, and the position of what was learned from the collection
 * @param glossary version of the glossary in force
 * @param selfScore score of the need's own text: the yardstick of scores
 * @param floor lowest direct score that may be proposed
 * @param reasons the score and what it rests on; 0 and nothing when the two have nothing in common
 * @param seed where the seed stands among the need's candidates
 * @param need where the need stands among the seed's candidates
 * @param seedTraits what is known of the seed besides its texts
 * @param needTraits what is known of the need besides its texts
 */
public record PairMatch(
        String matcher,
        String glossary,
        double selfScore,
        double floor,
        Reasons reasons,
        Standing seed,
        Standing need,
        MatchTraits seedTraits,
        MatchTraits needTraits) {

    /** The same for a reader who may not know how many others there are. */
    public PairMatch withoutStandings() {
        Standing nowhere = new Standing(0, 0, 0);
        return new PairMatch(matcher, glossary, selfScore, floor, reasons, nowhere, nowhere, seedTraits, needTraits);
    }

    /**
     * A place in a ranking.
     *
     * @param rank from 1; 0 when it is not among those that were ranked
     * @param ranked how many were ranked, at most as deep as the matcher looks
     * @param of how many take part on that side
     */
    public record Standing(int rank, int ranked, long of) {}
}
