package jp.musubi.command.party.registerorganization;

import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.party.OrganizationState;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.Role;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class RegisterOrganizationHandler {

    @CommandHandler
    void handle(
            RegisterOrganization command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "organizationId") OrganizationState organization,
            EventAppender out) {
        out.append(decide(command, actor, organization));
    }

    static List<Event> decide(RegisterOrganization command, ActorRoles actor, OrganizationState organization) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
        if (organization.registered()) {
            throw Refuse.duplicateId();
        }
        Refuse.ifAny(new Checks()
                .requiredText("name", command.name(), TextLimits.SHORT)
                .required("kind", command.kind())
                .text("region", command.region(), TextLimits.SHORT)
                .found());
        return List.of(
                new OrganizationRegistered(command.organizationId(), command.name(), command.kind(), command.region()));
    }
}
