package jp.musubi.command.cluster.found;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.Email;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.language.cluster.ClusterFounded;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
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
