package jp.musubi.command.party.revokerole;

import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.Administrators;
import jp.musubi.command.kit.actor.Grant;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleRevoked;
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
        if (administrators.onlyGrant(command.personId(), new Grant(Checks.there(command.role()), command.scope()))) {
            throw Refuse.conflict(Codes.LAST_ADMINISTRATOR);
        }
    }

    private static Event decided(RevokeRole command) {
        return new RoleRevoked(command.personId(), Checks.there(command.role()), command.scope());
    }
}
