package jp.musubi.command.matching;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.party.Role;

/** Who may decide about jobs, and about which. */
public final class RematchAccess {
    private RematchAccess() {}

    /** Coordinators and administrators. @throws RefusedException for anybody else */
    public static void requireRole(ActorRoles actor) {
        if (!actor.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
    }

    /** Only the open job can be decided about. @throws RefusedException when there is no such job, or it has ended */
    public static void requireOpen(RematchId job, RematchJob known, RematchJobs jobs) {
        if (!known.known()) {
            throw Refuse.unknown();
        }
        if (!jobs.isOpen(job)) {
            throw Refuse.conflict(Codes.REMATCH_ENDED);
        }
    }
}
