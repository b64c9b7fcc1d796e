package jp.musubi.command.matching.resetmatcher;

import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.matching.MatcherAccess;
import jp.musubi.command.matching.MatcherInForce;
import jp.musubi.language.kit.Event;
import jp.musubi.language.matching.MatcherReset;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ResetMatcherHandler {

    @CommandHandler
    void handle(
            ResetMatcher command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            ProcessingContext context,
            EventAppender out) {
        MatcherAccess.requireRole(actor);
        out.append(decide(command, Models.load(context, MatcherInForce.class, new TheCluster())));
    }

    static List<Event> decide(ResetMatcher command, MatcherInForce inForce) {
        if (!inForce.known().contains(command.matcherId())) {
            throw Refuse.unknown();
        }
        if (!command.matcherId().equals(inForce.id())) {
            throw Refuse.conflict(Codes.MATCHER_NOT_IN_FORCE);
        }
        Refuse.ifAny(
                new Checks().text("reason", command.reason(), TextLimits.REASON).found());
        return List.of(new MatcherReset(command.matcherId(), command.reason()));
    }
}
