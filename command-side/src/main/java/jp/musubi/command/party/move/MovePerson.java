package jp.musubi.command.party.move;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.KnownPerson;
import jp.musubi.command.party.OrganizationState;
import jp.musubi.command.party.PartyCodes;
import jp.musubi.command.party.PersonState;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Says that somebody belongs to another organization, and what becomes of their seeds: which go along, and which stay with the
 * organization under somebody else. All of it in one append, or nothing. Affiliations that held until then end the day before.
 *
 * @param actor who asks for it: a coordinator
 * @param organization where to; required
 * @param title there, or null
 * @param since their first day there, not after today: until it has come, only the affiliation can be said
 * @param seeds what becomes of each; those that are not named stay theirs as they are
 * @param reason told with seeds that stay; required when any does
 */
public record MovePerson(
        PersonId actor,
        PersonId personId,
        @Nullable OrganizationId organization,
        @Nullable String title,
        @Nullable LocalDate since,
        List<SeedFate> seeds,
        @Nullable String reason)
        implements Command {
    /** So many seeds at most in one act. */
    public static final int MOST = 200;

    private static final int YEARS = 5;

    public MovePerson {
        seeds = List.copyOf(seeds);
    }

    /**
     * What becomes of a seed.
     *
     * @param owner whose it is from now on, when it stays with the organization; null when it goes along
     * @param coordinator who is in charge from now on; null for whoever it is
     */
    public record SeedFate(
            SeedId seed, @Nullable PersonId owner, @Nullable PersonId coordinator) {
        /** Whether it goes along with its person. */
        public boolean goes() {
            return owner == null;
        }
    }

    /** Registers this use case. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(PersonId.class, KnownPerson.class)
                .model(PersonId.class, PersonState.class)
                .model(OrganizationId.class, OrganizationState.class)
                .model(SeedId.class, SeedCase.class)
                .handler(new Handler(settings.today()));
    }

    private record Handler(Today today) {
        @CommandHandler
        void handle(
                MovePerson command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                @InjectEntity(idProperty = "personId") KnownPerson person,
                ProcessingContext context,
                EventAppender out) {
            OrganizationId to = command.requireAllowed(actor, person, today.day());
            ActorRoles theirs =
                    actor.is(command.personId()) ? actor : Models.load(context, ActorRoles.class, command.personId());
            if (!actor.placesAsCoordinator(theirs)) {
                throw Refuse.forbidden();
            }
            OrganizationState there = Models.load(context, OrganizationState.class, to);
            if (!there.registered()) {
                throw Refuse.invalid("organization", Codes.UNKNOWN_ORGANIZATION);
            }
            OrganizationId merged = there.mergedInto();
            if (merged != null) {
                throw Refuse.conflictAt("organization", PartyCodes.ORGANIZATION_MERGED, merged.value(), merged.value());
            }
            out.append(new Moving(command, person, there, today.day()).events(actor, context));
        }
    }

    OrganizationId requireAllowed(ActorRoles who, KnownPerson person, LocalDate today) {
        if (!who.has(Role.COORDINATOR)) {
            throw Refuse.forbidden();
        }
        person.requireTakesPart();
        boolean stays = seeds.stream().anyMatch(seed -> !seed.goes());
        Checks checks = new Checks()
                .required("organization", organization)
                .text("title", title, TextLimits.SHORT)
                .required("since", since)
                .day("since", since, today.minusYears(YEARS), today)
                .text("reason", reason, TextLimits.LONG);
        if (stays) {
            checks.requiredText("reason", reason);
        }
        if (seeds.size() > MOST) {
            checks.add("seeds", FieldCodes.TOO_MANY, MOST);
        }
        if (organization != null && person.said().organizations(person.on()).contains(organization)) {
            checks.add("organization", PartyCodes.BELONGS_ALREADY);
        }
        Refuse.ifAny(checks.found());
        return Checks.there(organization);
    }
}
