package jp.musubi.command.party.removesecondfactor;

import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.PersonState;
import jp.musubi.command.party.SecondFactorState;
import jp.musubi.command.party.WayInCodes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.SecondFactorRemoved;
import jp.musubi.language.party.SecondFactorRemovedBy;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Has no code asked of a person any more.
 *
 * @param actor the person, or an administrator for somebody who lost the authenticator
 * @param personId whose second factor it is
 * @param reason required of an administrator who does it for somebody else
 */
public record RemoveSecondFactor(
        PersonId actor, PersonId personId, @Nullable String reason) implements Command {

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(PersonId.class, PersonState.class)
                .model(PersonId.class, SecondFactorState.class)
                .handler(new Handler());
    }

    static List<Event> decide(
            RemoveSecondFactor command, PersonState person, ActorRoles actor, SecondFactorState factor) {
        boolean own = actor.is(command.personId());
        if (!own && !actor.has(Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
        if (!person.present() || !factor.set()) {
            throw Refuse.conflict(WayInCodes.SECOND_FACTOR_NOT_SET);
        }
        Checks checks = new Checks().text("reason", command.reason(), TextLimits.REASON);
        Refuse.ifAny((own ? checks : checks.requiredText("reason", command.reason())).found());
        return List.of(new SecondFactorRemoved(
                command.personId(),
                own ? SecondFactorRemovedBy.PERSON : SecondFactorRemovedBy.ADMINISTRATOR,
                command.reason()));
    }

    private static final class Handler {
        @CommandHandler
        void handle(
                RemoveSecondFactor command,
                @InjectEntity(idProperty = "personId") PersonState person,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                @InjectEntity(idProperty = "personId") SecondFactorState factor,
                EventAppender out) {
            out.append(decide(command, person, actor, factor));
        }
    }
}
