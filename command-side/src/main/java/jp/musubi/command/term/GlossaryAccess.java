package jp.musubi.command.term;

import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.refusal.Refuse;
import jp.musubi.language.value.Role;

/** Who may change the glossary: what it says changes what is found for everybody. */
public final class GlossaryAccess {
    private GlossaryAccess() {}

    /** Refuses everybody but coordinators and administrators. */
    public static void requireEditor(ActorRoles actor) {
        if (!actor.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR)) {
            throw Refuse.forbidden();
        }
    }
}
