package jp.musubi.command.party.reviseperson;

import java.util.List;
import java.util.Set;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.KnownPerson;
import jp.musubi.command.party.OrganizationState;
import jp.musubi.command.party.PartyCodes;
import jp.musubi.command.party.PersonRules;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.party.Role;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Changes what is known of a person, the whole of it. What is so already changes nothing.
 *
 * <p>Administrators change all; coordinators all but {@link #IDENTITY}, since a link for a new password goes to the address,
 * and where they see their own house alone but where somebody belongs whose roles reach as far as that;
 * everybody of themselves {@link #OWN}.
 *
 * @param actor who asks for it
 * @param basedOn the revision that the actor saw; null for whichever there is
 */
public record RevisePerson(
        PersonId actor,
        PersonId personId,
        @Nullable Integer basedOn,
        @Nullable PersonContent content) implements Command {
    /** By which somebody is known and reached. */
    public static final Set<String> IDENTITY = Set.of("name", "email");

    /** What everybody says of themselves. */
    public static final Set<String> OWN = Set.of("reading", "orcid", "researchmap", "researcherNumber");

    /** No more than a name, an address and one organization without days; the rest is gone. */
    public RevisePerson(
            PersonId actor,
            PersonId personId,
            @Nullable String name,
            @Nullable String email,
            @Nullable OrganizationId organizationId) {
        this(actor, personId, null, PersonContent.of(name, email, organizationId));
    }

    /** Registers this use case. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(PersonId.class, KnownPerson.class)
                .model(OrganizationId.class, OrganizationState.class)
                .handler(new Handler(settings.today()));
    }

    private record Handler(Today today) {
        @CommandHandler
        void handle(
                RevisePerson command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                @InjectEntity(idProperty = "personId") KnownPerson person,
                ProcessingContext context,
                EventAppender out) {
            PersonContent next = command.checked(actor, person);
            Refuse.ifAny(PersonRules.check(next), PersonRules.unknown(next, person.said(), context));
            ActorRoles theirs =
                    actor.is(command.personId()) ? actor : Models.load(context, ActorRoles.class, command.personId());
            List<Event> events = command.decide(next, actor, theirs, person, today);
            if (!events.isEmpty()) {
                out.append(events);
            }
        }
    }

    /** The content as it is to be stored. */
    PersonContent checked(ActorRoles who, KnownPerson person) {
        if (!KnownPerson.managedBy(who) && !who.is(personId)) {
            throw Refuse.forbidden();
        }
        person.requirePresent();
        if (person.mergedInto() != null) {
            throw Refuse.conflict(PartyCodes.PERSON_MERGED, person.mergedInto().value());
        }
        if (basedOn != null && basedOn != person.revision()) {
            throw Refuse.conflict(Codes.STALE_REVISION, person.revision());
        }
        if (content == null) {
            Refuse.ifAny(PersonRules.check(null));
        }
        return Checks.there(content).written();
    }

    List<Event> decide(PersonContent next, ActorRoles who, ActorRoles theirs, KnownPerson person, Today today) {
        PersonContent was = person.said();
        for (ContentField field : ContentFields.of(PersonContent.class).all()) {
            if (!field.same(next, was) && !changes(who, theirs, field.path())) {
                throw Refuse.forbidden(field.path(), PartyCodes.NOT_YOURS_TO_CHANGE);
            }
        }
        return next.equals(was) ? List.of() : List.of(new PersonRevised(personId, next, today.day()));
    }

    /** Whether somebody may say that of this person. */
    private boolean changes(ActorRoles who, ActorRoles theirs, String field) {
        boolean place = field.startsWith("affiliations");
        return who.has(Role.ADMINISTRATOR)
                || who.has(Role.COORDINATOR) && !IDENTITY.contains(field) && (!place || who.placesAsCoordinator(theirs))
                || who.is(personId) && OWN.contains(field);
    }
}
