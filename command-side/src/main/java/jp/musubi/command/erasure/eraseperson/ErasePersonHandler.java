package jp.musubi.command.erasure.eraseperson;

import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.Administrators;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.party.PersonState;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.Role;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ErasePersonHandler {

    @CommandHandler
    void handle(
            ErasePerson command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "personId") PersonState person,
            ProcessingContext context,
            EventAppender out) {
        requireAllowed(command, actor);
        boolean exists = person.registered()
                || Models.load(context, NamedResearcher.class, command.personId())
                        .named();
        Administrators administrators = Models.load(context, Administrators.class, new TheCluster());
        out.append(decide(command, person, exists, administrators));
    }

    static void requireAllowed(ErasePerson command, ActorRoles actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
        Refuse.ifAny(new Checks()
                .requiredText("reason", command.reason(), TextLimits.REASON)
                .found());
    }

    static List<Event> decide(ErasePerson command, PersonState person, boolean exists, Administrators administrators) {
        // A seed may name any id as a researcher: that must not become a way to silence a system actor.
        if (!exists || SystemActors.reserved(command.personId())) {
            throw Refuse.unknown();
        }
        if (person.erased()) {
            throw Refuse.conflict(Codes.ALREADY_ERASED);
        }
        if (administrators.onlyOne(command.personId())) {
            throw Refuse.conflict(Codes.LAST_ADMINISTRATOR);
        }
        return List.of(new PersonErased(command.personId(), command.reason()));
    }
}
