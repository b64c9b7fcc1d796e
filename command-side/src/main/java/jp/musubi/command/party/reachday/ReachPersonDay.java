package jp.musubi.command.party.reachday;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.KnownPerson;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.PersonDayReached;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/**
 * Has the affiliations of a person begin and end that were said to do so by today. For the automation alone; when there is
 * nothing to do any more it does nothing.
 *
 * @param actor who asks for it
 */
public record ReachPersonDay(PersonId actor, PersonId personId) implements Command {

    /** Registers this use case. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(PersonId.class, KnownPerson.class)
                .handler(new Handler(settings.today()));
    }

    private record Handler(Today today) {
        @CommandHandler
        void handle(
                ReachPersonDay command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                @InjectEntity(idProperty = "personId") KnownPerson person,
                EventAppender out) {
            if (!actor.has(Role.AUTOMATION)) {
                throw Refuse.forbidden();
            }
            List<Event> events = decide(command, person, today.day());
            if (!events.isEmpty()) {
                out.append(events);
            }
        }
    }

    static List<Event> decide(ReachPersonDay command, KnownPerson person, LocalDate today) {
        Optional<LocalDate> settled =
                person.content() == null ? Optional.empty() : person.content().settledUntil(person.on());
        return settled.filter(last -> last.isBefore(today)).isPresent()
                ? List.of(new PersonDayReached(command.personId(), today))
                : List.of();
    }
}
