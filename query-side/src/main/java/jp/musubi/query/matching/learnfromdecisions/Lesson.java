package jp.musubi.query.matching.learnfromdecisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.musubi.language.matching.MatcherRecipe;
import jp.musubi.language.matching.TrainedMatcher;
import jp.musubi.search.learn.Comparison;
import jp.musubi.search.learn.Multipliers;
import jp.musubi.search.match.Weighed;
import jp.musubi.search.match.recipe.Ingredient;
import jp.musubi.search.match.recipe.Recipe;
import jp.musubi.search.match.recipe.Recipes;
import jp.musubi.search.measure.Randomisation;

/** Learns from one part of the decisions and measures on the other. */
final class Lesson {
    /** What is learned is how much more, or less, each ingredient of this one should count. */
    private static final Recipe BASE = Recipes.STANDARD;

    private final List<Decision> decisions;
    private final long upTo;
    private final Recipe inForce;
    private final Lookback lookback;

    /**
     * Ready.
     *
     * @param upTo log position up to which decisions were read
     * @param inForce the recipe in force then
     */
    Lesson(List<Decision> decisions, long upTo, Recipe inForce, Lookback lookback) {
        this.decisions = decisions;
        this.upTo = upTo;
        this.inForce = inForce;
        this.lookback = lookback;
    }

    Learned learned() {
        Map<Decision, Weighed> base = lookback.of(decisions, BASE);
        List<NeedDecisions> needs = NeedDecisions.of(base.keySet());
        List<NeedDecisions> training =
                needs.stream().filter(need -> !need.heldBack()).toList();
        List<NeedDecisions> heldBack =
                needs.stream().filter(NeedDecisions::heldBack).toList();
        TrainedMatcher.Data data = data(base.size(), training, heldBack);
        if (training.isEmpty() || heldBack.isEmpty()) {
            return new Learned(data, inForce.name(), Optional.empty());
        }
        Map<Ingredient, Double> times = Multipliers.learn(comparisons(training, base));
        return new Learned(data, inForce.name(), Optional.of(measured(times, heldBack, data, base)));
    }

    private TrainedMatcher.Data data(int readable, List<NeedDecisions> training, List<NeedDecisions> heldBack) {
        int fitting = (int) decisions.stream().filter(Decision::fits).count();
        return new TrainedMatcher.Data(
                decisions.isEmpty() ? 0 : decisions.getFirst().position(),
                upTo,
                fitting,
                decisions.size() - fitting,
                decisions.size() - readable,
                NeedDecisions.counted(training),
                NeedDecisions.counted(heldBack));
    }

    private static List<Comparison> comparisons(List<NeedDecisions> needs, Map<Decision, Weighed> base) {
        List<Comparison> comparisons = new ArrayList<>();
        for (NeedDecisions need : needs) {
            double best = Stream.concat(need.fitting().stream(), need.unfitting().stream())
                    .mapToDouble(one -> base.get(one).score())
                    .max()
                    .orElse(0);
            for (Decision fitting : best > 0 ? need.fitting() : List.<Decision>of()) {
                for (Decision unfitting : need.unfitting()) {
                    comparisons.add(Comparison.of(
                            base.get(fitting).parts(), base.get(unfitting).parts(), best));
                }
            }
        }
        return comparisons;
    }

    private TrainedMatcher measured(
            Map<Ingredient, Double> times,
            List<NeedDecisions> heldBack,
            TrainedMatcher.Data data,
            Map<Decision, Weighed> base) {
        MatcherRecipe recipe = BASE.times("trained-" + upTo, times);
        List<Decision> measured = heldBack.stream()
                .flatMap(need -> Stream.concat(need.fitting().stream(), need.unfitting().stream()))
                .toList();
        boolean standard = inForce.equals(BASE);
        Ordering before = Ordering.of(heldBack, standard ? base : lookback.of(measured, inForce));
        Ordering after = Ordering.of(heldBack, lookback.of(measured, Recipe.of(recipe)));
        List<TrainedMatcher.Multiplier> multipliers = Ingredient.shared().stream()
                .map(one -> new TrainedMatcher.Multiplier(one.code(), times.get(one)))
                .toList();
        return new TrainedMatcher(
                recipe,
                multipliers,
                inForce.name(),
                data,
                before.figures(),
                after.figures(),
                Ordering.rounded(Randomisation.p(after.accuracy(), before.accuracy())),
                Multipliers.LEARNER);
    }
}
