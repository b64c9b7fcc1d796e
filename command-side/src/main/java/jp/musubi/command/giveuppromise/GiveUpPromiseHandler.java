package jp.musubi.command.giveuppromise;

import java.util.List;
import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.promise.PromiseCase;
import jp.musubi.command.promise.PromiseFacts;
import jp.musubi.command.promise.PromiseModels;
import jp.musubi.command.refusal.Refuse;
import jp.musubi.command.rules.Checks;
import jp.musubi.command.rules.TextLimits;
import jp.musubi.language.event.Event;
import jp.musubi.language.event.PromiseGivenUp;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class GiveUpPromiseHandler {

    @CommandHandler
    void handle(
            GiveUpPromise command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            ProcessingContext context,
            EventAppender out) {
        PromiseFacts.requireRole(actor);
        out.append(decide(command, actor, PromiseModels.facts(command.promise(), actor, context)));
    }

    static List<Event> decide(GiveUpPromise command, ActorRoles actor, PromiseFacts facts) {
        PromiseCase promise = facts.requireOpen(actor);
        Refuse.ifAny(new Checks()
                .requiredText("reason", command.reason(), TextLimits.LONG)
                .found());
        return List.of(new PromiseGivenUp(promise.id(), promise.about(), command.reason()));
    }
}
