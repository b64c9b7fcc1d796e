package jp.musubi.command.matching;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.language.party.Role;

/** Who may change by which weights everything is matched. */
public final class MatcherAccess {
    private MatcherAccess() {}

    /** Administrators. @throws RefusedException for anybody else */
    public static void requireRole(ActorRoles actor) {
        if (!actor.has(Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
    }
}
