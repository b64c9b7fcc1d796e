package jp.musubi.command.party.registerperson;

import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.SystemActors;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.party.PersonRules;
import jp.musubi.command.party.PersonState;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.Role;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

record RegisterPersonHandler(Today today) {

    @CommandHandler
    void handle(
            RegisterPerson command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "personId") PersonState person,
            ProcessingContext context,
            EventAppender out) {
        PersonContent content = checked(command, actor, person);
        Refuse.ifAny(PersonRules.check(content), PersonRules.unknown(content, null, context));
        out.append(List.of(new PersonRegistered(command.personId(), content, today.day())));
    }

    /** The content as it is to be stored, if it is fit. */
    private static PersonContent checked(RegisterPerson command, ActorRoles actor, PersonState person) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
        // An erased id stays taken even when only seeds named it: its key is gone, nothing can be sealed for it.
        if (person.registered() || person.erased() || SystemActors.reserved(command.personId())) {
            throw Refuse.duplicateId();
        }
        if (command.content() == null) {
            Refuse.ifAny(PersonRules.check(null));
        }
        return Checks.there(command.content()).written();
    }
}
