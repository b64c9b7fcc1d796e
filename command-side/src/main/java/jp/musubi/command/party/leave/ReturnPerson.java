package jp.musubi.command.party.leave;

import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.PartyCodes;
import jp.musubi.command.party.PersonState;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonReturned;
import jp.musubi.language.party.Role;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/**
 * Says that a person who had left takes part again. They come in by a new invitation, and hold no roles until these are granted.
 *
 * @param actor who asks for it: an administrator
 */
public record ReturnPerson(PersonId actor, PersonId personId) implements Command {

    /** Registers this use case. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(PersonId.class, PersonState.class)
                .handler(new Handler());
    }

    private static final class Handler {
        @CommandHandler
        void handle(
                ReturnPerson command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                @InjectEntity(idProperty = "personId") PersonState person,
                EventAppender out) {
            out.append(command.decide(actor, person));
        }
    }

    List<Event> decide(ActorRoles who, PersonState person) {
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
        if (!person.left()) {
            throw Refuse.conflict(PartyCodes.PERSON_NOT_LEFT);
        }
        return List.of(new PersonReturned(personId), new AccountUnlocked(personId));
    }
}
