package jp.musubi.command.confirmation.require;

import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.language.cluster.ConfirmationRuleSet;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/**
 * Says whether owners must have confirmed the wording of a record before somebody else lets others see it. What is so already
 * changes nothing.
 *
 * @param actor who asks for it: an administrator
 * @param required whether they must, of what is opened or published from now on
 */
public record RequireConfirmation(PersonId actor, boolean required) implements Command {

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(TheCluster.class, RuleNow.class)
                .handler(new Handler());
    }

    static List<Event> decide(RequireConfirmation command, ActorRoles actor, RuleNow rule) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
        return rule.required() == command.required() ? List.of() : List.of(new ConfirmationRuleSet(command.required()));
    }

    private static final class Handler {
        @CommandHandler
        void handle(
                RequireConfirmation command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                ProcessingContext context,
                EventAppender out) {
            List<Event> events = decide(command, actor, Models.load(context, RuleNow.class, new TheCluster()));
            if (!events.isEmpty()) {
                out.append(events);
            }
        }
    }
}
