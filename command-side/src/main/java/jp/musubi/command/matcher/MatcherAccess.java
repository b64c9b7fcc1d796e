package jp.musubi.command.matcher;

import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.refusal.Refuse;
import jp.musubi.language.value.Role;

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
