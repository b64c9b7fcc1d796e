package jp.musubi.command.matching;

import java.util.Optional;
import java.util.stream.IntStream;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.language.matching.TrainedMatcher;

/** When what was learned from decisions may come into force. */
public final class TrainingRules {
    /** So many decisions of each kind are needed in each part. */
    public static final int FEWEST = 10;

    /** Whoever is no better may look so at most this often by luck. */
    public static final double MOST_CHANCE = 0.05;

    private TrainingRules() {}

    /** Why there are too few decisions to learn from and to measure by; empty when there are enough. */
    public static Optional<Refusal> tooFew(TrainedMatcher.Data data) {
        TrainedMatcher.Part training = data.training();
        TrainedMatcher.Part heldBack = data.heldBack();
        int fewest = IntStream.of(training.fitting(), training.unfitting(), heldBack.fitting(), heldBack.unfitting())
                .min()
                .orElseThrow();
        return fewest >= FEWEST
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        Refusal.Kind.CONFLICT,
                        null,
                        Codes.TOO_FEW_DECISIONS,
                        FEWEST,
                        training.fitting(),
                        training.unfitting(),
                        heldBack.fitting(),
                        heldBack.unfitting()));
    }

    /** Why it may not come into force; empty when it may. */
    public static Optional<Refusal> against(TrainedMatcher trained) {
        return tooFew(trained.data()).or(() -> better(trained) ? Optional.empty() : Optional.of(notBetter(trained)));
    }

    /** More comparisons right, the order of the whole no worse, and hardly by luck. */
    private static boolean better(TrainedMatcher trained) {
        return trained.after().accuracy() > trained.before().accuracy()
                && trained.after().ndcg() >= trained.before().ndcg()
                && trained.chance() <= MOST_CHANCE;
    }

    private static Refusal notBetter(TrainedMatcher trained) {
        return Refusal.of(
                Refusal.Kind.CONFLICT,
                null,
                Codes.NOT_BETTER,
                trained.before().accuracy(),
                trained.after().accuracy(),
                trained.before().ndcg(),
                trained.after().ndcg(),
                trained.chance(),
                MOST_CHANCE);
    }
}
