package jp.musubi.command.party.mergeperson;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.Administrators;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.AccessTokens;
import jp.musubi.command.party.Endings;
import jp.musubi.command.party.Holdings;
import jp.musubi.command.party.PartyCodes;
import jp.musubi.command.party.PersonState;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonMerged;
import jp.musubi.language.party.Role;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Says that two entries are of one person. The one that is merged ends as if its person had left: what it holds is handed over
 * first, and its account is closed; the one that stays signs in as before.
 *
 * @param actor who asks for it: an administrator
 * @param personId the entry that was one too many
 * @param into the one that stays
 */
public record MergePerson(
        PersonId actor, PersonId personId, @Nullable PersonId into) implements Command {

    /** Registers this use case. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Holdings.register(Slice.of(configurer))
                .model(PersonId.class, ActorRoles.class)
                .model(PersonId.class, PersonState.class)
                .model(PersonId.class, AccessTokens.class)
                .model(TheCluster.class, Administrators.class)
                .handler(new Handler());
    }

    private static final class Handler {
        @CommandHandler
        void handle(
                MergePerson command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                @InjectEntity(idProperty = "personId") PersonState person,
                @InjectEntity(idProperty = "personId") ActorRoles held,
                @InjectEntity(idProperty = "personId") AccessTokens tokens,
                ProcessingContext context,
                EventAppender out) {
            PersonId into = command.requireAllowed(actor, person);
            PersonState other = Models.load(context, PersonState.class, into);
            requireStays(command, other);
            if (Models.load(context, Administrators.class, new TheCluster()).onlyOne(command.personId())) {
                throw Refuse.conflict(Codes.LAST_ADMINISTRATOR);
            }
            Holdings.of(command.personId(), context).requireNone();
            List<Event> events = new ArrayList<>(Endings.of(command.personId(), held, tokens));
            events.add(new PersonMerged(command.personId(), into));
            out.append(events);
        }
    }

    PersonId requireAllowed(ActorRoles who, PersonState person) {
        if (!who.has(Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
        if (!person.registered()) {
            throw Refuse.unknown();
        }
        if (person.erased()) {
            throw Refuse.conflict(Codes.RECORD_ERASED);
        }
        if (person.mergedInto() != null) {
            throw Refuse.conflict(PartyCodes.PERSON_MERGED, person.mergedInto().value());
        }
        Checks checks = new Checks().required("into", into);
        if (personId.equals(into)) {
            checks.add("into", PartyCodes.PERSON_ITSELF);
        }
        Refuse.ifAny(checks.found());
        return Checks.there(into);
    }

    /** The one that stays is another's already: then no chain comes back to its beginning. */
    static void requireStays(MergePerson command, PersonState other) {
        if (!other.present()) {
            throw Refuse.unknown("into");
        }
        PersonId already = other.mergedInto();
        if (command.personId().equals(already)) {
            throw Refuse.conflictAt("into", PartyCodes.MERGE_IN_CIRCLE);
        }
        if (already != null) {
            throw Refuse.conflictAt("into", PartyCodes.PERSON_MERGED, already.value());
        }
        if (other.left()) {
            throw Refuse.conflictAt("into", PartyCodes.PERSON_LEFT);
        }
    }
}
