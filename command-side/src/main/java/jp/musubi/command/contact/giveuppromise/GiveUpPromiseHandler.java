package jp.musubi.command.contact.giveuppromise;

import java.util.List;
import jp.musubi.command.contact.PromiseCase;
import jp.musubi.command.contact.PromiseFacts;
import jp.musubi.command.contact.PromiseModels;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.language.contact.PromiseGivenUp;
import jp.musubi.language.kit.Event;
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
