package jp.musubi.command.custody.assignhouse;

import java.util.List;
import jp.musubi.command.custody.Held;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.Houses;
import jp.musubi.command.party.OrganizationState;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Says to which house a seed or a need belongs. Of what is so already nothing is stored.
 *
 * @param actor who asks for it
 * @param record a seed or a need
 * @param organization the house; null when it is to belong to none
 */
public record AssignHouse(
        PersonId actor, RecordRef record, @Nullable OrganizationId organization) implements Command {

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Houses.models(Held.register(Slice.of(configurer))).handler(new Handler());
    }

    static List<Event> decide(
            AssignHouse command, ActorRoles actor, Held held, @Nullable OrganizationState organization) {
        held.requireDecider(actor);
        OrganizationId before = held.custody().house();
        if (organization == null) {
            return before == null ? List.of() : List.of(new HouseAssigned(command.record(), null, false));
        }
        if (!organization.registered()) {
            throw Refuse.invalid("organization", Codes.UNKNOWN_ORGANIZATION);
        }
        HouseAssigned assigned = Houses.assigned(command.record(), organization);
        return organization.id().equals(before)
                        && assigned.coordinated() == held.custody().coordinated()
                ? List.of()
                : List.of(assigned);
    }

    private record Handler() {
        @CommandHandler
        void handle(
                AssignHouse command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                ProcessingContext context,
                EventAppender out) {
            Held held = Held.of(command.record(), actor, context);
            OrganizationId house = command.organization();
            OrganizationState known = house == null ? null : Models.load(context, OrganizationState.class, house);
            out.append(decide(command, actor, held, known));
        }
    }
}
