package jp.musubi.language.matching;

import java.util.List;

/**
 * What training came to.
 *
 * @param recipe the learned weights, whole
 * @param multipliers by how much each ingredient counts more, or less, than in the base; words stay 1; ordered by name
 * @param comparedWith name of the recipe in force when it was trained, with which it was compared
 * @param data the decisions it rests on
 * @param before how the recipe in force did on what was held back
 * @param after how the learned one did on the same
 * @param chance how often a recipe that is no better would do as well by luck alone, 0 to 1
 * @param learner library, version and method
 */
public record TrainedMatcher(
        MatcherRecipe recipe,
        List<Multiplier> multipliers,
        String comparedWith,
        Data data,
        Figures before,
        Figures after,
        double chance,
        String learner) {

    public TrainedMatcher {
        multipliers = multipliers == null ? List.of() : List.copyOf(multipliers);
    }

    /**
     * One ingredient.
     *
     * @param ingredient stable name, for example {@code association}
     * @param times what its weight in the base is multiplied by
     */
    public record Multiplier(String ingredient, double times) {}

    /**
     * The decisions that were read.
     *
     * @param from log position of the first of them; 0 when there was none
     * @param upTo log position up to which was read
     * @param fitting pairings of which the last word on their contents was that they fit
     * @param unfitting pairings of which it was that they do not
     * @param unreadable how many of these cannot be looked at: need or seed were erased since, or took no part
     *     in matching
     * @param training what was learned from
     * @param heldBack what was kept away from learning, to measure by
     */
    public record Data(
            long from, long upTo, int fitting, int unfitting, int unreadable, Part training, Part heldBack) {}

    /**
     * One part of the decisions. Only those count for whose need there are both kinds: others have nothing to be compared
     * with.
     *
     * @param pairs how many comparisons of a fitting with an unfitting seed of one need
     */
    public record Part(int needs, int fitting, int unfitting, int pairs) {}

    /**
     * How well a recipe orders what people decided about; means over needs.
     *
     * @param accuracy share of the comparisons in which the fitting seed stands before the unfitting one, 0 to 1
     * @param ndcg normalised discounted cumulative gain of the decided seeds in the order of the recipe, 0 to 1 (Järvelin
     *     and Kekäläinen, 2002)
     */
    public record Figures(double accuracy, double ndcg) {}
}
