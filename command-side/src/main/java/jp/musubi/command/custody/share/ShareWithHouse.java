package jp.musubi.command.custody.share;

import java.util.List;
import jp.musubi.command.custody.Held;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.Houses;
import jp.musubi.command.party.OrganizationState;
import jp.musubi.language.custody.SharedWithHouse;
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
 * Lets coordinators of another house see a seed or a need. Of what is so already nothing is stored. Those with whom it is
 * shared do not pass it on.
 *
 * @param actor who asks for it
 * @param record a seed or a need
 * @param organization required; the other house
 */
public record ShareWithHouse(
        PersonId actor, RecordRef record, @Nullable OrganizationId organization) implements Command {

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Houses.models(Held.register(Slice.of(configurer))).handler(new Handler());
    }

    static List<Event> decide(
            ShareWithHouse command, ActorRoles actor, Held held, @Nullable OrganizationState organization) {
        held.requireDecider(actor);
        Refuse.ifAny(
                new Checks().required("organization", command.organization()).found());
        OrganizationId house = Checks.there(command.organization());
        if (organization == null || !organization.registered()) {
            throw Refuse.invalid("organization", Codes.UNKNOWN_ORGANIZATION);
        }
        return held.custody().sharedWith().contains(house)
                ? List.of()
                : List.of(new SharedWithHouse(command.record(), house, true));
    }

    private record Handler() {
        @CommandHandler
        void handle(
                ShareWithHouse command,
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
