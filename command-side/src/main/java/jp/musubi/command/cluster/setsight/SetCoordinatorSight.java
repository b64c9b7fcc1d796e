package jp.musubi.command.cluster.setsight;

import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.language.cluster.CoordinatorSight;
import jp.musubi.language.cluster.CoordinatorSightSet;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;
import org.jspecify.annotations.Nullable;

/**
 * Says which records coordinators see. What is so already changes nothing.
 *
 * @param actor who asks for it: an administrator
 * @param sight required
 */
public record SetCoordinatorSight(PersonId actor, @Nullable CoordinatorSight sight) implements Command {

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer).model(PersonId.class, ActorRoles.class).handler(new Handler());
    }

    static List<Event> decide(SetCoordinatorSight command, ActorRoles actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
        Refuse.ifAny(new Checks().required("sight", command.sight()).found());
        CoordinatorSight sight = Checks.there(command.sight());
        return sight == actor.sight() ? List.of() : List.of(new CoordinatorSightSet(sight));
    }

    private record Handler() {
        @CommandHandler
        void handle(
                SetCoordinatorSight command, @InjectEntity(idProperty = "actor") ActorRoles actor, EventAppender out) {
            out.append(decide(command, actor));
        }
    }
}
