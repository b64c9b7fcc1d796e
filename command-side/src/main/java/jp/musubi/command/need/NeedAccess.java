package jp.musubi.command.need;

import java.util.List;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.language.kit.sealing.Internals;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.Role;
import org.jspecify.annotations.Nullable;

/** Who may change a need, and what others are told. */
public final class NeedAccess {
    private NeedAccess() {}

    /** Whether the actor reads and writes what the office notes for itself. */
    public static boolean writesInternal(ActorRoles actor) {
        return actor.has(Role.COORDINATOR);
    }

    /** Whether the actor reads and writes what the office notes for itself on this need. */
    public static boolean writesInternal(NeedCase need, ActorRoles actor) {
        return need.custody().coordinatedBy(actor);
    }

    /** Internal notes that the actor may not write, a violation each; none when the content says nothing there. */
    public static List<Violation> internalNotes(@Nullable NeedContent content, ActorRoles actor) {
        return writesInternal(actor)
                ? List.of()
                : Internals.said(content).stream()
                        .map(name -> new Violation(name, Codes.INTERNAL_FIELD, List.of()))
                        .toList();
    }

    /**
     * Refuses unless the actor may change the need. Who may not even see it is told that it does not exist. Nobody can
     * change what has been erased, or closed for good.
     */
    public static void requireManaged(NeedCase need, ActorRoles actor) {
        if (!need.visibleTo(actor)) {
            throw Refuse.unknown();
        }
        if (!need.managedBy(actor)) {
            throw Refuse.forbidden();
        }
        if (need.erased()) {
            throw Refuse.conflict(Codes.RECORD_ERASED);
        }
        if (NeedState.WAY.isLast(need.state())) {
            throw Refuse.conflict(Codes.NEED_CLOSED);
        }
    }

    /** That its consent was withdrawn and none has been given since; none when it may be opened as far as that goes. */
    public static List<Violation> consentWithdrawn(NeedCase need) {
        Withdrawal withdrawal = need.withdrawal();
        return withdrawal == null || withdrawal.isOvercomeBy(need.said().consent())
                ? List.of()
                : List.of(new Violation(
                        "consent.on",
                        ConsentCodes.CONSENT_WITHDRAWN,
                        List.of(withdrawal.on().toString())));
    }

    /**
     * Whoever brought the need under its owner's consent cannot make it one that came directly, and so needs none: its
     * owner can, and coordinators.
     */
    public static void requireConsentKept(NeedCase need, NeedContent next, ActorRoles actor) {
        Channel before = need.said().channel();
        boolean dropped = before != null
                && before.needsConsent()
                && !Checks.there(next.channel()).needsConsent();
        if (dropped && !actor.is(need.owner()) && !actor.has(Role.COORDINATOR)) {
            throw Refuse.forbidden("channel", Codes.DIRECT_BY_COORDINATOR);
        }
    }
}
