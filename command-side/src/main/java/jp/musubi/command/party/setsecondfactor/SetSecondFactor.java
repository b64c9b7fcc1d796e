package jp.musubi.command.party.setsecondfactor;

import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.PersonState;
import jp.musubi.command.party.SecondFactorState;
import jp.musubi.command.party.WayInCodes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.SecondFactorSet;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/** Has a code asked of oneself besides the password. @param actor whose second factor it is */
public record SetSecondFactor(PersonId actor) implements Command {

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(PersonId.class, PersonState.class)
                .model(PersonId.class, SecondFactorState.class)
                .handler(new Handler());
    }

    static List<Event> decide(SetSecondFactor command, PersonState person, ActorRoles actor, SecondFactorState factor) {
        if (!person.present() || !actor.is(command.actor())) {
            throw Refuse.forbidden();
        }
        if (factor.set()) {
            throw Refuse.conflict(WayInCodes.SECOND_FACTOR_SET);
        }
        return List.of(new SecondFactorSet(command.actor()));
    }

    private static final class Handler {
        @CommandHandler
        void handle(
                SetSecondFactor command,
                @InjectEntity(idProperty = "actor") PersonState person,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                @InjectEntity(idProperty = "actor") SecondFactorState factor,
                EventAppender out) {
            out.append(decide(command, person, actor, factor));
        }
    }
}
