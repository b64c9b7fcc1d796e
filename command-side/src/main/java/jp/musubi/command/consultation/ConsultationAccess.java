package jp.musubi.command.consultation;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.language.consultation.ConsultationEvent;
import jp.musubi.language.party.Role;

/** Who may do something about a consultation, and about which. */
public final class ConsultationAccess {
    private ConsultationAccess() {}

    /** Coordinators. @throws RefusedException for anybody else: they learn nothing of any */
    public static void requireRole(ActorRoles actor) {
        if (!actor.has(Role.COORDINATOR)) {
            throw Refuse.forbidden();
        }
    }

    /** Only one that waits. @throws RefusedException when there is no such one, or it has ended */
    public static void require(ConsultationCase known, Class<? extends ConsultationEvent> event) {
        if (!known.exists()) {
            throw Refuse.unknown();
        }
        if (!known.allows(event)) {
            throw Refuse.conflict(ConsultationCodes.CONSULTATION_ENDED);
        }
    }
}
