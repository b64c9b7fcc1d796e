package jp.musubi.node.training;

import java.util.Optional;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.matching.TrainingRules;
import jp.musubi.command.matching.trainmatcher.TrainMatcher;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.matching.MatcherId;
import jp.musubi.node.gateway.Commands;
import jp.musubi.node.gateway.Questions;
import jp.musubi.node.gateway.Who;
import jp.musubi.query.matching.learnfromdecisions.LearnFromDecisions;
import jp.musubi.query.matching.learnfromdecisions.Learned;

/** Trains: learns, and stores what was learned when the decision allows it. May take minutes. */
public final class Training {
    private final Questions questions;
    private final Commands commands;

    public Training(Questions questions, Commands commands) {
        this.questions = questions;
        this.commands = commands;
    }

    /**
     * Learns, and says what the decision would be. Stores nothing.
     *
     * @throws RefusedException when who asks may not
     */
    public TrainingResult attempt(Who who) {
        Learned learned = learn(who, null);
        return new TrainingResult(
                learned,
                TrainingRules.tooFew(learned.data()).or(() -> learned.trained().flatMap(TrainingRules::against)),
                Optional.empty());
    }

    /**
     * Learns, and puts it in force unless the decision is no.
     *
     * @param reason may be null
     * @param commandId a repeat stores nothing more
     * @throws RefusedException when who asks may not, or the reason is no text that can be stored
     */
    public TrainingResult run(Who who, String reason, String commandId) {
        Learned learned = learn(who, reason);
        try {
            TrainMatcher command = command(who, learned, reason, commandId);
            commands.send(command, commandId, null);
            return new TrainingResult(learned, Optional.empty(), Optional.of(command.matcherId()));
        } catch (RefusedException e) {
            return new TrainingResult(learned, Optional.of(e.refusal()), Optional.empty());
        }
    }

    /** Learns. @throws RefusedException when who asks may not, or the reason is no text that can be stored */
    public Learned learn(Who who, String reason) {
        // Before the work, which may take long.
        Refuse.ifAny(new Checks().text("reason", reason, TextLimits.REASON).found());
        return questions.ask(new LearnFromDecisions(who.viewer())).orElseThrow(Refuse::forbidden);
    }

    /**
     * What stores it.
     *
     * @throws RefusedException when there was nothing to compare
     */
    public static TrainMatcher command(Who who, Learned learned, String reason, String commandId) {
        MatcherId id = new MatcherId(Ids.derived("matcher", who.person().value(), commandId));
        return learned.trained()
                .map(trained -> new TrainMatcher(who.person(), id, trained, reason))
                .orElseThrow(() -> new RefusedException(
                        TrainingRules.tooFew(learned.data()).orElseThrow()));
    }
}
