package jp.musubi.command.party.reviseperson;

import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.FieldCodes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.Email;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.party.OrganizationState;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.party.Role;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class RevisePersonHandler {

    @CommandHandler
    void handle(
            RevisePerson command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "personId") KnownPerson person,
            ProcessingContext context,
            EventAppender out) {
        boolean organizationKnown = command.organizationId() == null
                || Models.load(context, OrganizationState.class, command.organizationId())
                        .registered();
        List<Event> events = decide(command, actor, person, organizationKnown);
        if (!events.isEmpty()) {
            out.append(events);
        }
    }

    static List<Event> decide(RevisePerson command, ActorRoles actor, KnownPerson person, boolean organizationKnown) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
        if (!person.registered()) {
            throw Refuse.unknown();
        }
        if (person.erased()) {
            throw Refuse.conflict(Codes.RECORD_ERASED);
        }
        check(command, organizationKnown);
        KnownPerson wanted = new KnownPerson(true, false, command.name(), command.email(), command.organizationId());
        return wanted.equals(person)
                ? List.of()
                : List.of(new PersonRevised(
                        command.personId(), command.name(), command.email(), command.organizationId()));
    }

    private static void check(RevisePerson command, boolean organizationKnown) {
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
