package jp.musubi.command.party.reviseorganization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.NumberHistory;
import jp.musubi.command.party.OrganizationRules;
import jp.musubi.command.party.OrganizationState;
import jp.musubi.command.party.PartyCodes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.CorporateNumber;
import jp.musubi.language.party.CorporateNumberRecorded;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationRevised;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Replaces what is known of an organization, the whole of it. What is so already changes nothing.
 *
 * @param actor who asks for it
 * @param basedOn the revision that the actor saw
 */
public record ReviseOrganization(
        PersonId actor,
        OrganizationId organizationId,
        int basedOn,
        @Nullable OrganizationContent content) implements Command {

    /** Registers this use case. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(OrganizationId.class, OrganizationState.class)
                .model(NumberHistory.Number.class, NumberHistory.class)
                .handler(new Handler());
    }

    private static final class Handler {
        @CommandHandler
        void handle(
                ReviseOrganization command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                @InjectEntity(idProperty = "organizationId") OrganizationState organization,
                ProcessingContext context,
                EventAppender out) {
            OrganizationContent content = command.checked(actor, organization);
            List<Event> events = command.decide(
                    content, organization, NumberHistory.other(command.organizationId(), content, context));
            if (!events.isEmpty()) {
                out.append(events);
            }
        }
    }

    /** The content as it is to be stored. */
    OrganizationContent checked(ActorRoles actor, OrganizationState organization) {
        if (!OrganizationState.managedBy(actor)) {
            throw Refuse.forbidden();
        }
        if (!organization.registered()) {
            throw Refuse.unknown();
        }
        OrganizationId other = organization.mergedInto();
        if (other != null) {
            throw Refuse.conflict(PartyCodes.ORGANIZATION_MERGED, other.value(), other.value());
        }
        if (basedOn != organization.revision()) {
            throw Refuse.conflict(Codes.STALE_REVISION, organization.revision());
        }
        Refuse.ifAny(OrganizationRules.check(content));
        return Checks.there(content).written();
    }

    List<Event> decide(OrganizationContent next, OrganizationState organization, Optional<NumberHistory.Holder> other) {
        other.ifPresent(taken -> {
            throw Refuse.conflictAt(
                    "corporateNumber",
                    PartyCodes.CORPORATE_NUMBER_TAKEN,
                    taken.name(),
                    taken.id().value());
        });
        OrganizationContent was = organization.said();
        if (next.equals(was)) {
            return List.of();
        }
        List<Event> events =
                new ArrayList<>(List.of(new OrganizationRevised(organizationId, organization.revision() + 1, next)));
        CorporateNumber.of(next.corporateNumber())
                .filter(number -> !number.value().equals(was.corporateNumber()))
                .ifPresent(number -> events.add(new CorporateNumberRecorded(organizationId, number)));
        return events;
    }
}
