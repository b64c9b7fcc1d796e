package jp.musubi.command.party.leave;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.Administrators;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.AccessTokens;
import jp.musubi.command.party.Endings;
import jp.musubi.command.party.Holdings;
import jp.musubi.command.party.PersonState;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonLeft;
import jp.musubi.language.party.Role;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Says that a person takes part no more: roles, tokens and the account end with it. Refused while they hold anything that
 * somebody else must have first, and for the last who administers the cluster.
 *
 * @param actor who asks for it: an administrator
 * @param on their last day, not after today; null for today
 */
public record LeavePerson(
        PersonId actor, PersonId personId, @Nullable LocalDate on) implements Command {
    private static final int YEARS = 2;

    /** Registers this use case. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        return Holdings.register(Slice.of(configurer))
                .model(PersonId.class, ActorRoles.class)
                .model(PersonId.class, PersonState.class)
                .model(PersonId.class, AccessTokens.class)
                .model(TheCluster.class, Administrators.class)
                .handler(new Handler(settings.today()));
    }

    private record Handler(Today today) {
        @CommandHandler
        void handle(
                LeavePerson command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                @InjectEntity(idProperty = "personId") PersonState person,
                @InjectEntity(idProperty = "personId") ActorRoles held,
                @InjectEntity(idProperty = "personId") AccessTokens tokens,
                ProcessingContext context,
                EventAppender out) {
            command.requireAllowed(actor, person, today.day());
            if (Models.load(context, Administrators.class, new TheCluster()).onlyOne(command.personId())) {
                throw Refuse.conflict(Codes.LAST_ADMINISTRATOR);
            }
            Holdings.of(command.personId(), context).requireNone();
            out.append(command.decide(held, tokens, today.day()));
        }
    }

    void requireAllowed(ActorRoles who, PersonState person, LocalDate today) {
        if (!who.has(Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
        person.requireTakesPart();
        Refuse.ifAny(new Checks().day("on", on, today.minusYears(YEARS), today).found());
    }

    List<Event> decide(ActorRoles held, AccessTokens tokens, LocalDate today) {
        List<Event> events = new ArrayList<>(Endings.of(personId, held, tokens));
        events.add(new PersonLeft(personId, on == null ? today : on));
        return events;
    }
}
