package jp.musubi.command.need.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.need.NeedAccess;
import jp.musubi.command.need.NeedCase;
import jp.musubi.command.need.NeedRules;
import jp.musubi.command.party.Houses;
import jp.musubi.command.party.NamedParties;
import jp.musubi.command.party.PersonState;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class RegisterNeedHandler {

    @CommandHandler
    void handle(
            RegisterNeed command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "needId") NeedCase need,
            ProcessingContext context,
            EventAppender out) {
        PersonId owner = command.owner();
        boolean ownerKnown = owner == null
                || owner.equals(command.actor())
                || Models.load(context, PersonState.class, owner).present();
        List<Violation> unknown = command.content() == null
                ? List.of()
                : NamedParties.unknown(command.content().named(), Set.of(), context);
        List<Event> events = decide(command, actor, need, ownerKnown, unknown);
        OrganizationId house = Houses.of(actor, Parties.of(command, actor::has).as(), command.house());
        out.append(Houses.with(events, command.needId().ref(), house, context));
    }

    static List<Event> decide(
            RegisterNeed command, ActorRoles actor, NeedCase need, boolean ownerKnown, List<Violation> unknown) {
        Parties parties = Parties.of(command, actor::has);
        if (need.exists()) {
            throw Refuse.duplicateId();
        }
        if (!ownerKnown) {
            throw Refuse.invalid("owner", Codes.UNKNOWN_PERSON);
        }
        List<Violation> violations = new ArrayList<>(NeedAccess.internalNotes(command.content(), actor));
        violations.addAll(NeedRules.check(command.content()));
        violations.addAll(unknown);
        Refuse.ifAny(violations);
        return List.of(new NeedRegistered(
                command.needId(), parties.owner(), parties.introducedBy(), Checks.there(command.content())));
    }
}
