package jp.musubi.command.party.registerorganization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.party.NumberHistory;
import jp.musubi.command.party.OrganizationRules;
import jp.musubi.command.party.OrganizationState;
import jp.musubi.command.party.PartyCodes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.CorporateNumber;
import jp.musubi.language.party.CorporateNumberRecorded;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationRegistered;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class RegisterOrganizationHandler {

    @CommandHandler
    void handle(
            RegisterOrganization command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "organizationId") OrganizationState organization,
            ProcessingContext context,
            EventAppender out) {
        OrganizationContent content = checked(command, actor, organization);
        out.append(decide(command, content, NumberHistory.other(command.organizationId(), content, context)));
    }

    /** The content as it is to be stored. */
    static OrganizationContent checked(RegisterOrganization command, ActorRoles actor, OrganizationState organization) {
        if (!OrganizationState.managedBy(actor)) {
            throw Refuse.forbidden();
        }
        if (organization.registered()) {
            throw Refuse.duplicateId();
        }
        Refuse.ifAny(OrganizationRules.check(command.content()));
        return Checks.there(command.content()).written();
    }

    static List<Event> decide(
            RegisterOrganization command, OrganizationContent content, Optional<NumberHistory.Holder> other) {
        other.ifPresent(taken -> {
            throw Refuse.conflictAt(
                    "corporateNumber",
                    PartyCodes.CORPORATE_NUMBER_TAKEN,
                    taken.name(),
                    taken.id().value());
        });
        List<Event> events = new ArrayList<>(List.of(new OrganizationRegistered(command.organizationId(), content)));
        CorporateNumber.of(content.corporateNumber())
                .ifPresent(number -> events.add(new CorporateNumberRecorded(command.organizationId(), number)));
        return events;
    }
}
