package jp.musubi.command.party.grantrole;

import java.util.List;
import java.util.Set;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.Grant;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.party.OrganizationState;
import jp.musubi.command.party.PersonState;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class GrantRoleHandler {
    /** Their power reaches everybody, so a grant that looks as if it were confined would mislead. */
    private static final Set<Role> CLUSTER_WIDE = Set.of(Role.ADMINISTRATOR, Role.AUDITOR);

    @CommandHandler
    void handle(
            GrantRole command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "personId") PersonState person,
            @InjectEntity(idProperty = "personId") ActorRoles held,
            ProcessingContext context,
            EventAppender out) {
        requireAdministrator(actor);
        boolean scopeKnown = command.scope() == null
                || Models.load(context, OrganizationState.class, command.scope())
                        .registered();
        out.append(decide(command, person, held, scopeKnown));
    }

    static void requireAdministrator(ActorRoles actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
    }

    static List<Event> decide(GrantRole command, PersonState person, ActorRoles held, boolean scopeKnown) {
        Role role = grantable(command, scopeKnown);
        person.requireTakesPart();
        if (held.holds(new Grant(role, command.scope()))) {
            throw Refuse.conflictAt("role", Codes.ALREADY_GRANTED, role.code());
        }
        return List.of(new RoleGranted(command.personId(), role, command.scope()));
    }

    private static Role grantable(GrantRole command, boolean scopeKnown) {
        Role role = command.role();
        if (role == null) {
            throw Refuse.invalid("role", FieldCodes.REQUIRED);
        }
        if (role == Role.AUTOMATION) {
            throw Refuse.invalid("role", Codes.AUTOMATION_ROLE);
        }
        if (command.scope() != null && CLUSTER_WIDE.contains(role)) {
            throw Refuse.invalid("scope", Codes.SCOPE_NOT_ALLOWED, role.code());
        }
        if (!scopeKnown) {
            throw Refuse.invalid("scope", Codes.UNKNOWN_ORGANIZATION);
        }
        return role;
    }
}
