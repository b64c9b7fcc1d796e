package jp.musubi.command.trainmatcher;

import java.util.List;
import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.actor.TheCluster;
import jp.musubi.command.matcher.MatcherAccess;
import jp.musubi.command.matcher.MatcherInForce;
import jp.musubi.command.matcher.TrainingRules;
import jp.musubi.command.refusal.Codes;
import jp.musubi.command.refusal.Refuse;
import jp.musubi.command.refusal.RefusedException;
import jp.musubi.command.rules.Checks;
import jp.musubi.command.rules.TextLimits;
import jp.musubi.command.slice.Models;
import jp.musubi.language.event.Event;
import jp.musubi.language.event.MatcherTrained;
import jp.musubi.language.event.TrainedMatcher;
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
