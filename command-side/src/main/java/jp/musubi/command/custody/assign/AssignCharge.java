package jp.musubi.command.custody.assign;

import java.util.List;
import jp.musubi.command.custody.CustodyCodes;
import jp.musubi.command.custody.Held;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.language.custody.AssignedBy;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Puts a coordinator in charge of a seed or a need. Of who is in charge already nothing is stored.
 *
 * @param actor who asks for it
 * @param record a seed or a need
 * @param coordinator who is to be in charge; null for the actor
 */
public record AssignCharge(
        PersonId actor, RecordRef record, @Nullable PersonId coordinator) implements Command {

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Held.register(Slice.of(configurer)).handler(new Handler());
    }

    static List<Event> decide(AssignCharge command, ActorRoles actor, Held held, ActorRoles coordinator) {
        held.requireDecider(actor);
        if (!coordinator.has(Role.COORDINATOR)) {
            throw Refuse.invalid("coordinator", CustodyCodes.NOT_COORDINATOR);
        }
        PersonId before = held.custody().coordinator();
        return coordinator.person().equals(before)
                ? List.of()
                : List.of(new ChargeAssigned(command.record(), coordinator.person(), AssignedBy.HAND, before));
    }

    private record Handler() {
        @CommandHandler
        void handle(
                AssignCharge command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                ProcessingContext context,
                EventAppender out) {
            Held held = Held.of(command.record(), actor, context);
            PersonId to = command.coordinator();
            ActorRoles coordinator =
                    to == null || to.equals(command.actor()) ? actor : Models.load(context, ActorRoles.class, to);
            out.append(decide(command, actor, held, coordinator));
        }
    }
}
