package jp.musubi.command.party.mergeorganization;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.OrganizationState;
import jp.musubi.command.party.PartyCodes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.MergeReason;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationMerged;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Says that an organization is another from now on.
 *
 * @param actor who asks for it
 * @param into the one that stays
 * @param on since which day; null for today
 */
public record MergeOrganization(
        PersonId actor,
        OrganizationId organizationId,
        @Nullable OrganizationId into,
        @Nullable MergeReason reason,
        @Nullable LocalDate on)
        implements Command {
    private static final LocalDate FIRST = LocalDate.of(1868, 1, 25);

    /** Registers this use case. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(OrganizationId.class, OrganizationState.class)
                .handler(new Handler(settings.today()));
    }

    private record Handler(Today today) {
        @CommandHandler
        void handle(
                MergeOrganization command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                @InjectEntity(idProperty = "organizationId") OrganizationState organization,
                ProcessingContext context,
                EventAppender out) {
            OrganizationId into = command.requireAllowed(actor, organization, today.day());
            if (organization.mergedInto() != null) {
                OrganizationState already = Models.load(context, OrganizationState.class, organization.mergedInto());
                throw Refuse.conflict(
                        PartyCodes.ORGANIZATION_MERGED,
                        already.called(),
                        already.id().value());
            }
            OrganizationState other = Models.load(context, OrganizationState.class, into);
            out.append(command.decide(other, today.day()));
        }
    }

    OrganizationId requireAllowed(ActorRoles actor, OrganizationState organization, LocalDate today) {
        // Whoever acts for one of them acts for both: nobody widens their own house so.
        if (!OrganizationState.managedBy(actor) || !actor.has(Role.ADMINISTRATOR) && !actor.seesAcross()) {
            throw Refuse.forbidden();
        }
        if (!organization.registered()) {
            throw Refuse.unknown();
        }
        Checks checks =
                new Checks().required("into", into).required("reason", reason).day("on", on, FIRST, today);
        if (organizationId.equals(into)) {
            checks.add("into", PartyCodes.MERGE_WITH_ITSELF);
        }
        Refuse.ifAny(checks.found());
        return Checks.there(into);
    }

    List<Event> decide(OrganizationState other, LocalDate today) {
        if (!other.registered()) {
            throw Refuse.unknown("into");
        }
        if (organizationId.equals(other.mergedInto())) {
            throw Refuse.conflictAt("into", PartyCodes.MERGE_IN_CIRCLE);
        }
        // Neither may be another already: so no chain of them ever comes back to its beginning.
        if (other.mergedInto() != null) {
            throw Refuse.conflictAt(
                    "into",
                    PartyCodes.ORGANIZATION_MERGED,
                    other.mergedInto().value(),
                    other.mergedInto().value());
        }
        return List.of(
                new OrganizationMerged(organizationId, other.id(), Checks.there(reason), on == null ? today : on));
    }
}
