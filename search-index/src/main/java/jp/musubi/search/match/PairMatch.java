package jp.musubi.search.match;

import java.util.List;
import jp.musubi.language.event.Evidence;
import jp.musubi.search.document.MatchTraits;

/**
 * How one seed stands to one need, candidate or not.
 *
 * @param matcher the recipe, and the position of what was learned from the collection
 * @param glossary version of the glossary in force
 * @param selfScore score of the need's own text: the yardstick of scores
 * @param floor lowest {@code direct} that may be proposed
 * @param score exact score, 0 when nothing is in common
 * @param direct the part of the score that both texts say, by themselves or through the glossary
 * @param factors shares of the score, which sum to 1, largest first; none when the score is 0
 * @param terms matched terms with their shares of the score, largest first
 * @param links which of them the glossary gave, largest share first
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
        double score,
        double direct,
        List<Evidence.Factor> factors,
        List<Evidence.MatchedTerm> terms,
        List<Evidence.Link> links,
        Standing seed,
        Standing need,
        MatchTraits seedTraits,
        MatchTraits needTraits) {

    /**
     * A place in a ranking.
     *
     * @param rank from 1; 0 when it is not among those that were ranked
     * @param ranked how many were ranked, at most as deep as the matcher looks
     * @param of how many take part on that side
     */
    public record Standing(int rank, int ranked, long of) {}
}
