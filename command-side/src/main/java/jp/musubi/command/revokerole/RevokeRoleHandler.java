package jp.musubi.command.revokerole;

import java.util.List;
import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.actor.Administrators;
import jp.musubi.command.actor.Grant;
import jp.musubi.command.actor.TheCluster;
import jp.musubi.command.refusal.Codes;
import jp.musubi.command.refusal.FieldCodes;
import jp.musubi.command.refusal.Refuse;
import jp.musubi.command.slice.Models;
import jp.musubi.language.event.Event;
import jp.musubi.language.event.RoleRevoked;
import jp.musubi.language.value.Role;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class RevokeRoleHandler {

    @CommandHandler
    void handle(
            RevokeRole command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "personId") ActorRoles held,
            ProcessingContext context,
            EventAppender out) {
        requireAllowed(command, actor, held);
        if (command.role() == Role.ADMINISTRATOR) {
            requireAnother(command, Models.load(context, Administrators.class, new TheCluster()));
        }
        out.append(List.of(decided(command)));
    }

    static void requireAllowed(RevokeRole command, ActorRoles actor, ActorRoles held) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
        if (command.role() == null) {
            throw Refuse.invalid("role", FieldCodes.REQUIRED);
        }
        // It could not be granted again: one slip would end all matching for good.
        if (command.role() == Role.AUTOMATION) {
            throw Refuse.invalid("role", Codes.AUTOMATION_ROLE);
        }
        if (!held.holds(new Grant(command.role(), command.scope()))) {
            throw Refuse.conflictAt("role", Codes.NOT_GRANTED, command.role().code());
        }
    }

    static void requireAnother(RevokeRole command, Administrators administrators) {
        if (administrators.onlyGrant(command.personId(), new Grant(command.role(), command.scope()))) {
            throw Refuse.conflict(Codes.LAST_ADMINISTRATOR);
        }
    }

    private static Event decided(RevokeRole command) {
        return new RoleRevoked(command.personId(), command.role(), command.scope());
    }
}
