package jp.musubi.command.party.endtoken;

import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.AccessTokens;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.AccessTokenEnded;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

/**
 * Ends an access token at once.
 *
 * @param actor its person, or an administrator
 * @param personId whose token it is
 */
public record EndAccessToken(PersonId actor, PersonId personId, String tokenId) implements Command {

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(PersonId.class, AccessTokens.class)
                .handler(new Handler());
    }

    static List<Event> decide(EndAccessToken command, ActorRoles actor, AccessTokens tokens) {
        if (!actor.is(command.personId()) && !actor.has(Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
        if (!tokens.has(command.tokenId())) {
            throw Refuse.unknown();
        }
        return List.of(new AccessTokenEnded(command.personId(), command.tokenId()));
    }

    private static final class Handler {
        @CommandHandler
        void handle(
                EndAccessToken command,
                @InjectEntity(idProperty = "actor") ActorRoles actor,
                @InjectEntity(idProperty = "personId") AccessTokens tokens,
                EventAppender out) {
            out.append(decide(command, actor, tokens));
        }
    }
}
