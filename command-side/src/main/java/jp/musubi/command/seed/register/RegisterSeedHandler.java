package jp.musubi.command.seed.register;

import java.util.List;
import java.util.Set;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.slice.Models;
import jp.musubi.command.party.ErasedPersons;
import jp.musubi.command.party.Houses;
import jp.musubi.command.party.NamedParties;
import jp.musubi.command.party.PersonState;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.command.seed.SeedRules;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.seed.SeedRegistered;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class RegisterSeedHandler {

    @CommandHandler
    void handle(
            RegisterSeed command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "seedId") SeedCase seed,
            ProcessingContext context,
            EventAppender out) {
        PersonId owner = command.owner();
        boolean ownerKnown = owner == null
                || owner.equals(command.actor())
                || Models.load(context, PersonState.class, owner).present();
        Set<PersonId> erased = ErasedPersons.among(command.content(), context);
        List<Violation> unknown = command.content() == null
                ? List.of()
                : NamedParties.unknown(command.content().named(), Set.of(), context);
        List<Event> events = decide(command, actor, seed, ownerKnown, erased, unknown);
        Role as = actor.has(Role.RESEARCHER) && !forOther(command) ? Role.RESEARCHER : Role.COORDINATOR;
        OrganizationId house = Houses.of(actor, as, command.house());
        out.append(Houses.with(events, command.seedId().ref(), house, context));
    }

    static List<Event> decide(
            RegisterSeed command,
            ActorRoles actor,
            SeedCase seed,
            boolean ownerKnown,
            Set<PersonId> erased,
            List<Violation> unknown) {
        if (!actor.hasAny(Role.RESEARCHER, Role.COORDINATOR)) {
            throw Refuse.forbidden();
        }
        if (forOther(command) && !actor.has(Role.COORDINATOR)) {
            throw Refuse.forbidden("owner", Codes.OTHER_OWNER);
        }
        if (seed.exists()) {
            throw Refuse.duplicateId();
        }
        if (!ownerKnown) {
            throw Refuse.invalid("owner", Codes.UNKNOWN_PERSON);
        }
        Refuse.ifAny(SeedRules.check(command.content(), erased), unknown);
        PersonId owner = command.owner() == null ? command.actor() : command.owner();
        return List.of(new SeedRegistered(command.seedId(), owner, Checks.there(command.content())));
    }

    private static boolean forOther(RegisterSeed command) {
        return command.owner() != null && !command.owner().equals(command.actor());
    }
}
