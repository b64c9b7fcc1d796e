package jp.musubi.command.foundcluster;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.command.actor.SystemActors;
import jp.musubi.command.actor.TheCluster;
import jp.musubi.command.refusal.Codes;
import jp.musubi.command.refusal.FieldCodes;
import jp.musubi.command.refusal.Refuse;
import jp.musubi.command.rules.Checks;
import jp.musubi.command.rules.Email;
import jp.musubi.command.rules.TextLimits;
import jp.musubi.command.slice.Models;
import jp.musubi.language.event.ClusterFounded;
import jp.musubi.language.event.Event;
import jp.musubi.language.event.PersonRegistered;
import jp.musubi.language.event.RoleGranted;
import jp.musubi.language.value.Role;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

final class FoundClusterHandler {

    @CommandHandler
    void handle(FoundCluster command, ProcessingContext context, EventAppender out) {
        out.append(decide(command, Models.load(context, Foundation.class, new TheCluster())));
    }

    static List<Event> decide(FoundCluster command, Foundation foundation) {
        if (!SystemActors.MUSUBI.equals(command.actor())) {
            throw Refuse.forbidden();
        }
        if (foundation.founded()) {
            throw Refuse.conflict(Codes.ALREADY_FOUNDED);
        }
        if (SystemActors.reserved(command.administrator())) {
            throw Refuse.duplicateId();
        }
        check(command);
        List<Event> events = new ArrayList<>();
        events.add(new ClusterFounded(command.name(), command.demo()));
        events.add(new PersonRegistered(command.administrator(), command.administratorName(), command.email(), null));
        events.add(new RoleGranted(command.administrator(), Role.ADMINISTRATOR, null));
        if (command.demo()) {
            // There is no secret in invented data, and whoever tries Musubi out tries everything.
            events.add(new RoleGranted(command.administrator(), Role.COORDINATOR, null));
            events.add(new RoleGranted(command.administrator(), Role.AUDITOR, null));
        }
        events.add(new RoleGranted(SystemActors.MATCHER, Role.AUTOMATION, null));
        return List.copyOf(events);
    }

    private static void check(FoundCluster command) {
        Checks checks = new Checks()
                .requiredText("name", command.name(), TextLimits.SHORT)
                .requiredText("administratorName", command.administratorName(), TextLimits.SHORT);
        if (command.email() != null && !Email.valid(command.email())) {
            checks.add("email", FieldCodes.EMAIL_INVALID);
        }
        Refuse.ifAny(checks.found());
    }
}
