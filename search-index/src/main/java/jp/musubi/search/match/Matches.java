package jp.musubi.search.match;

import java.util.List;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.search.match.recipe.MatchSettings;

/** Takes what matching everything finds, while it goes on: nothing of it is kept. */
public interface Matches {

    /** What was found for a need: the same as when asked for it alone. Needs come in no order. */
    void need(RecordRef need, MatchResult result);

    /**
     * The needs in which a seed stands best, best first, ties by id; of seeds that stand in none nothing is said. Seeds
     * come after all needs, in no order.
     */
    void seed(RecordRef seed, List<NeedShare> best);

    /**
     * How a seed stands in a need.
     *
     * @param share what it scores there by the words of both texts, as a share of what any counterpart could reach: so that
     *     needs can be compared. From the share of {@link MatchSettings} on the seed may be proposed
     */
    record NeedShare(RecordRef need, double share) {}
}
