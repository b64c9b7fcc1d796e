package jp.musubi.command.party.registerperson;

import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.Email;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.party.OrganizationState;
import jp.musubi.command.party.PersonState;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.Role;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class RegisterPersonHandler {

    @CommandHandler
    void handle(
            RegisterPerson command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "personId") PersonState person,
            ProcessingContext context,
            EventAppender out) {
        boolean organizationKnown = command.organizationId() == null
                || Models.load(context, OrganizationState.class, command.organizationId())
                        .registered();
        out.append(decide(command, actor, person, organizationKnown));
    }

    static List<Event> decide(RegisterPerson command, ActorRoles actor, PersonState person, boolean organizationKnown) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
        // An erased id stays taken even when only seeds named it: its key is gone, nothing can be sealed for it.
        if (person.registered() || person.erased() || SystemActors.reserved(command.personId())) {
            throw Refuse.duplicateId();
        }
        check(command, organizationKnown);
        return List.of(
                new PersonRegistered(command.personId(), command.name(), command.email(), command.organizationId()));
    }

    private static void check(RegisterPerson command, boolean organizationKnown) {
        Checks checks = new Checks().requiredText("name", command.name(), TextLimits.SHORT);
        if (command.email() != null && !Email.valid(command.email())) {
            checks.add("email", FieldCodes.EMAIL_INVALID);
        }
        if (!organizationKnown) {
            checks.add("organizationId", Codes.UNKNOWN_ORGANIZATION);
        }
        Refuse.ifAny(checks.found());
    }
}
