package jp.musubi.command.need.revise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.musubi.command.confirmation.Demand;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.DateRules;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.command.need.NeedAccess;
import jp.musubi.command.need.NeedCase;
import jp.musubi.command.need.NeedRules;
import jp.musubi.command.party.NamedParties;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.sealing.Internals;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.record.Validity;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;
import org.axonframework.modelling.annotation.InjectEntity;

final class ReviseNeedHandler {
    private final Today today;

    ReviseNeedHandler(Today today) {
        this.today = today;
    }

    @CommandHandler
    void handle(
            ReviseNeed command,
            @InjectEntity(idProperty = "actor") ActorRoles actor,
            @InjectEntity(idProperty = "needId") NeedCase need,
            ProcessingContext context,
            EventAppender out) {
        List<Violation> unknown = command.content() == null || need.content() == null
                ? List.of()
                : NamedParties.unknown(command.content().named(), need.content().named(), context);
        Demand demand = Demand.of(command.needId().ref(), context);
        out.append(decide(command, actor, need, unknown, demand, today.day()));
    }

    /**
     * No event when nothing changed: saving without a change is no mistake of the user's, and no fact either. What a date
     * has ended is opened again when the new one lies ahead. Where the cluster wants the owner to confirm first, others see
     * nothing of a wording that somebody else has changed until that is done.
     */
    static List<Event> decide(
            ReviseNeed command,
            ActorRoles actor,
            NeedCase need,
            List<Violation> unknown,
            Demand demand,
            LocalDate today) {
        NeedAccess.requireManaged(need, actor);
        int stands = need.revisionFor(actor);
        if (command.basedOn() != stands) {
            throw Refuse.conflict(Codes.STALE_REVISION, stands);
        }
        List<Violation> notToday = DateRules.open(command.content(), today);
        // Of what was written alone: a note that its writer does not see must not change what is answered.
        List<Violation> violations = new ArrayList<>(NeedAccess.internalNotes(command.content(), actor));
        violations.addAll(NeedRules.check(command.content()));
        violations.addAll(unknown);
        Refuse.ifAny(violations, need.open() ? notToday : List.of());
        NeedContent written = Checks.there(command.content());
        NeedAccess.requireConsentKept(need, written, actor);
        NeedContent next = NeedAccess.writesInternal(need, actor) ? written : Internals.keep(written, need.content());
        // In-force range and content's range differ when the opening said another one; the revision then decides it.
        if (next.equals(need.content()) && next.disclosure() == need.disclosure()) {
            return List.of();
        }
        boolean substantive = next.substantiallyDiffers(need.said());
        NeedRevised revised = new NeedRevised(command.needId(), need.revision() + 1, substantive, next);
        boolean told = need.said().tellsOwnerOf(next, need.disclosure());
        boolean reopens = reopens(need, next, notToday, today);
        if (need.open() && told && demand.ofStanding(actor, need.owner())
                || reopens && demand.ofReopening(actor, need.owner())) {
            return List.of(revised, new NeedClosed(command.needId(), NeedCloseReason.UNCONFIRMED, null));
        }
        return reopens
                ? List.of(revised, new NeedOpened(command.needId(), Checks.there(next.disclosure())))
                : List.of(revised);
    }

    /** Whoever said by hand that its time was up, though its dates lie ahead, is not overruled by another text. */
    private static boolean reopens(NeedCase need, NeedContent next, List<Violation> notToday, LocalDate today) {
        Validity before = need.said().validity();
        boolean longer = before.endedBefore(today)
                || !Objects.equals(before.until(), next.validity().until());
        return need.state() == NeedState.EXPIRED && notToday.isEmpty() && longer;
    }
}
