package jp.musubi.command.custody.endsharing;

import java.util.List;
import jp.musubi.command.custody.Held;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.slice.Slice;
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
 * Lets coordinators of another house see a seed or a need no more. Of what is so already nothing is stored.
 *
 * @param actor who asks for it
 * @param record a seed or a need
 * @param organization required; the other house
 */
public record EndSharing(
        PersonId actor, RecordRef record, @Nullable OrganizationId organization) implements Command {

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Held.register(Slice.of(configurer)).handler(new Handler());
    }

    static List<Event> decide(EndSharing command, ActorRoles actor, Held held) {
        held.requireDecider(actor);
        Refuse.ifAny(
                new Checks().required("organization", command.organization()).found());
        OrganizationId house = Checks.there(command.organization());
        return held.custody().sharedWith().contains(house)
                ? List.of(new SharedWithHouse(command.record(), house, false))
                : List.of();
    }

    private record Handler() {
        @CommandHandler
        void handle(
                EndSharing command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                ProcessingContext context,
                EventAppender out) {
            out.append(decide(command, actor, Held.of(command.record(), actor, context)));
        }
    }
}
