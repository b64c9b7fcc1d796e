package jp.musubi.command.party.mergeperson;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.PartyCodes;
import jp.musubi.command.party.PersonState;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonMergeTakenBack;
import jp.musubi.language.party.Role;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Takes back that an entry is of the same person as another: it was a mistake. Roles are granted anew.
 *
 * @param actor who asks for it: an administrator
 * @param note may be null
 */
public record SeparatePerson(
        PersonId actor, PersonId personId, @Nullable String note) implements Command {

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
                SeparatePerson command,
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
        if (!person.present()) {
            throw Refuse.unknown();
        }
        PersonId from = person.mergedInto();
        if (from == null) {
            throw Refuse.conflict(PartyCodes.NOT_MERGED);
        }
        Refuse.ifAny(new Checks().text("note", note, TextLimits.LONG).found());
        List<Event> events = new ArrayList<>(List.of(new PersonMergeTakenBack(personId, from, note)));
        // Whoever had left before is still gone.
        if (!person.left()) {
            events.add(new AccountUnlocked(personId));
        }
        return events;
    }
}
