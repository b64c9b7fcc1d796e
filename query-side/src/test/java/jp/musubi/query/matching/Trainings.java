package jp.musubi.query.matching;

import java.util.List;
import jp.musubi.language.matching.MatcherId;
import jp.musubi.language.matching.MatcherRecipe;
import jp.musubi.language.matching.MatcherTrained;
import jp.musubi.language.matching.TrainedMatcher;

/** Trained matchers as events. */
final class Trainings {
    private Trainings() {}

    /** One that weighs only words and the field, the field heavily. */
    static MatcherTrained trained(String id, String replaces, double field) {
        var saturation = new MatcherRecipe.Saturation(0.6, 0.5);
        var recipe = new MatcherRecipe(
                "trained-" + id,
                "musubi-2",
                new MatcherRecipe.Query(0.75, 0.3, 1),
                saturation,
                saturation,
                saturation,
                new MatcherRecipe.Shares(0, 0, field, 0, 0, 0, 0));
        var part = new TrainedMatcher.Part(10, 10, 10, 10);
        return new MatcherTrained(
                new MatcherId(id),
                new TrainedMatcher(
                        recipe,
                        List.of(new TrainedMatcher.Multiplier("field", field)),
                        "musubi-2",
                        new TrainedMatcher.Data(1, 9, 20, 20, 0, part, part),
                        new TrainedMatcher.Figures(0.5, 0.6),
                        new TrainedMatcher.Figures(0.7, 0.8),
                        0.01,
                        "test"),
                replaces == null ? null : new MatcherId(replaces),
                "年度末");
    }
}
