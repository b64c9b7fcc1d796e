package jp.musubi.command.testing;

import java.util.List;
import jp.musubi.language.matching.MatcherRecipe;
import jp.musubi.language.matching.TrainedMatcher;
import jp.musubi.language.matching.TrainedMatcher.Data;
import jp.musubi.language.matching.TrainedMatcher.Figures;
import jp.musubi.language.matching.TrainedMatcher.Part;

/** What training may come to. */
public final class Training {
    private static final Part ENOUGH = new Part(12, 30, 20, 45);

    private Training() {}

    /** Clearly better than the matcher that comes with Musubi, from enough decisions. */
    public static TrainedMatcher better() {
        return of("musubi-2", data(ENOUGH, ENOUGH), new Figures(0.7, 0.8), new Figures(0.8, 0.85), 0.01);
    }

    public static TrainedMatcher of(String comparedWith, Data data, Figures before, Figures after, double chance) {
        return new TrainedMatcher(
                recipe("trained-" + data.upTo()),
                List.of(new TrainedMatcher.Multiplier("association", 1.2)),
                comparedWith,
                data,
                before,
                after,
                chance,
                "test");
    }

    /** Enough to learn from and to measure by. */
    public static Data enough(long upTo) {
        return new Data(1, upTo, 90, 60, 0, ENOUGH, ENOUGH);
    }

    public static Data data(Part training, Part heldBack) {
        return new Data(1, 1000, 90, 60, 0, training, heldBack);
    }

    private static MatcherRecipe recipe(String name) {
        var saturation = new MatcherRecipe.Saturation(0.6, 0.5);
        return new MatcherRecipe(
                name,
                "musubi-2",
                new MatcherRecipe.Query(0.75, 0.3, 1),
                saturation,
                new MatcherRecipe.Saturation(2, 0.75),
                saturation,
                new MatcherRecipe.Shares(0.6, 1, 0.03, 0.8, 1.8, 1, 0.3));
    }
}
