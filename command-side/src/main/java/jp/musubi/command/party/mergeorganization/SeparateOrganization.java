package jp.musubi.command.party.mergeorganization;

import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.OrganizationState;
import jp.musubi.command.party.PartyCodes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationMergeTakenBack;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Takes back that an organization is another: it was a mistake.
 *
 * @param actor who asks for it
 * @param note may be null
 */
public record SeparateOrganization(
        PersonId actor,
        OrganizationId organizationId,
        @Nullable String note) implements Command {

    /** Registers this use case. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(OrganizationId.class, OrganizationState.class)
                .handler(new Handler());
    }

    private static final class Handler {
        @CommandHandler
        void handle(
                SeparateOrganization command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                @InjectEntity(idProperty = "organizationId") OrganizationState organization,
                EventAppender out) {
            out.append(command.decide(actor, organization));
        }
    }

    List<Event> decide(ActorRoles actor, OrganizationState organization) {
        if (!OrganizationState.managedBy(actor)) {
            throw Refuse.forbidden();
        }
        if (!organization.registered()) {
            throw Refuse.unknown();
        }
        OrganizationId from = organization.mergedInto();
        if (from == null) {
            throw Refuse.conflict(PartyCodes.NOT_MERGED);
        }
        Refuse.ifAny(new Checks().text("note", note, TextLimits.REASON).found());
        return List.of(new OrganizationMergeTakenBack(organizationId, from, note));
    }
}
