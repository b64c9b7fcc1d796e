package jp.musubi.app.cli;

import java.util.Locale;
import java.util.UUID;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.matching.TrainedMatcher;
import jp.musubi.node.gateway.Who;
import jp.musubi.node.training.Training;
import jp.musubi.node.training.TrainingResult;
import jp.musubi.query.matching.learnfromdecisions.Learned;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code train-matcher [--dry-run] [--reason TEXT]}: learns from decisions. */
@Command(name = "train-matcher")
final class TrainTask extends StoreTask {

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason;

    @Override
    public boolean needsCore() {
        return true;
    }

    @Override
    public int run(TaskContext context) {
        Who who = context.who(options().login());
        Training training =
                new Training(context.node().questions(), context.node().commands());
        try {
            TrainingResult result = dryRun
                    ? training.attempt(who)
                    : training.run(who, reason, UUID.randomUUID().toString());
            figures(context, result.learned());
            return outcome(context, result);
        } catch (RefusedException e) {
            refused(context, e.refusal());
            return 1;
        }
    }

    private int outcome(TaskContext context, TrainingResult result) {
        if (result.refusal().isPresent()) {
            refused(context, result.refusal().get());
            return dryRun ? 0 : 1;
        }
        String name = result.learned().trained().orElseThrow().recipe().name();
        context.say(dryRun ? "train.would" : "train.done", name);
        return 0;
    }

    private static void refused(TaskContext context, Refusal refusal) {
        refusal.violations().forEach(each -> context.out().println(Texts.reason(context.locale(), each)));
        context.out().flush();
    }

    private static void figures(TaskContext context, Learned learned) {
        TrainedMatcher.Data data = learned.data();
        context.say("train.data", number(data.from()), number(data.upTo()), data.fitting(), data.unfitting());
        context.say("train.unreadable", data.unreadable());
        part(context, "train.training", data.training());
        part(context, "train.heldBack", data.heldBack());
        learned.trained().ifPresent(trained -> figures(context, trained));
    }

    private static void part(TaskContext context, String key, TrainedMatcher.Part part) {
        context.say(key, part.needs(), part.fitting(), part.unfitting(), part.pairs());
    }

    private static void figures(TaskContext context, TrainedMatcher trained) {
        context.say(
                "train.compared",
                trained.comparedWith(),
                trained.recipe().name(),
                trained.before().accuracy(),
                trained.after().accuracy(),
                trained.before().ndcg(),
                trained.after().ndcg(),
                trained.chance());
        for (TrainedMatcher.Multiplier each : trained.multipliers()) {
            String label = Texts.of(context.locale(), "Ingredient." + each.ingredient());
            context.out().printf(Locale.ROOT, "  ×%.2f  %s%n", each.times(), label);
        }
    }

    /** As it stands in commands and addresses: without separators. */
    private static String number(long position) {
        return String.valueOf(position);
    }
}
