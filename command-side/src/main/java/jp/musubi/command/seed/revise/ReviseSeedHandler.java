package jp.musubi.command.seed.revise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.musubi.command.confirmation.ConfirmationCodes;
import jp.musubi.command.confirmation.Demand;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.DateRules;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.party.ErasedPersons;
import jp.musubi.command.party.NamedParties;
import jp.musubi.command.seed.SeedAccess;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.command.seed.SeedRules;
import jp.musubi.language.kit.Event;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedState;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ReviseSeedHandler {
    private final Today today;

    ReviseSeedHandler(Today today) {
        this.today = today;
    }

    @CommandHandler
    void handle(
            ReviseSeed command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "seedId") SeedCase seed,
            ProcessingContext context,
            EventAppender out) {
        Set<PersonId> erased = ErasedPersons.among(command.content(), context);
        List<Violation> unknown = command.content() == null || seed.content() == null
                ? List.of()
                : NamedParties.unknown(command.content().named(), seed.content().named(), context);
        Demand demand = Demand.of(command.seedId().ref(), context);
        out.append(decide(command, actor, seed, erased, unknown, demand, today.day()));
    }

    /**
     * No event when nothing changed: saving without a change is no mistake of the user's, and no fact either. What its
     * date has ended is offered again when the new date lies ahead.
     */
    static List<Event> decide(
            ReviseSeed command,
            ActorRoles actor,
            SeedCase seed,
            Set<PersonId> erased,
            List<Violation> unknown,
            Demand demand,
            LocalDate today) {
        SeedAccess.requireManaged(seed, actor);
        if (!seed.allows(SeedRevised.class)) {
            throw Refuse.conflict(Codes.SEED_WITHDRAWN);
        }
        if (command.basedOn() != seed.revision()) {
            throw Refuse.conflict(Codes.STALE_REVISION, seed.revision());
        }
        SeedContent next = command.content();
        List<Violation> notToday = DateRules.offered(next, today);
        List<Violation> violations = new ArrayList<>(SeedRules.check(next, erased));
        violations.addAll(unknown);
        Refuse.ifAny(violations, seed.offered() ? notToday : List.of());
        SeedContent content = Checks.there(next);
        // In-force range and content's range differ when the publication said another one; the revision then decides
        // it.
        if (content.equals(seed.content()) && content.disclosure() == seed.disclosure()) {
            return List.of();
        }
        boolean republishes = seed.state() == SeedState.EXPIRED && notToday.isEmpty();
        if (seed.offered() && demand.ofStanding(actor, seed.owner())
                || republishes && demand.ofReopening(actor, seed.owner())) {
            throw Refuse.conflict(ConfirmationCodes.OWNER_REVISES);
        }
        boolean substantive = content.substantiallyDiffers(seed.said());
        SeedRevised revised = new SeedRevised(command.seedId(), seed.revision() + 1, substantive, content);
        return republishes
                ? List.of(revised, new SeedPublished(command.seedId(), Checks.there(content.disclosure())))
                : List.of(revised);
    }
}
