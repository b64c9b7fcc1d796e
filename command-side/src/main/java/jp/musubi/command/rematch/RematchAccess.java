package jp.musubi.command.rematch;

import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.refusal.Codes;
import jp.musubi.command.refusal.Refuse;
import jp.musubi.language.id.RematchId;
import jp.musubi.language.value.Role;

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
