package jp.musubi.command.seed;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;

/** Who may change a seed, and what others are told. */
public final class SeedAccess {
    private SeedAccess() {}

    /**
     * Refuses unless the actor may change the seed. Who may not even see it is told that it does not exist. Nobody can
     * change what has been erased.
     */
    public static void requireManaged(SeedCase seed, ActorRoles actor) {
        if (!seed.visibleTo(actor)) {
            throw Refuse.unknown();
        }
        if (!seed.managedBy(actor)) {
            throw Refuse.forbidden();
        }
        if (seed.erased()) {
            throw Refuse.conflict(Codes.RECORD_ERASED);
        }
    }
}
