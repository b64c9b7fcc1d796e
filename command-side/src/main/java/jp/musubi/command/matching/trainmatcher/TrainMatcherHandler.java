package jp.musubi.command.matching.trainmatcher;

import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.matching.MatcherAccess;
import jp.musubi.command.matching.MatcherInForce;
import jp.musubi.command.matching.TrainingRules;
import jp.musubi.language.kit.Event;
import jp.musubi.language.matching.MatcherTrained;
import jp.musubi.language.matching.TrainedMatcher;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class TrainMatcherHandler {

    @CommandHandler
    void handle(
            TrainMatcher command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            ProcessingContext context,
            EventAppender out) {
        MatcherAccess.requireRole(actor);
        out.append(decide(command, Models.load(context, MatcherInForce.class, new TheCluster())));
    }

    static List<Event> decide(TrainMatcher command, MatcherInForce inForce) {
        if (inForce.known().contains(command.matcherId())) {
            throw Refuse.duplicateId();
        }
        Refuse.ifAny(
                new Checks().text("reason", command.reason(), TextLimits.REASON).found());
        TrainedMatcher trained = command.trained();
        TrainingRules.against(trained).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        String current = inForce.recipeName().orElse(trained.recipe().base());
        if (!trained.comparedWith().equals(current)) {
            throw Refuse.conflict(Codes.MATCHER_CHANGED, current);
        }
        return List.of(new MatcherTrained(command.matcherId(), trained, inForce.id(), command.reason()));
    }
}
