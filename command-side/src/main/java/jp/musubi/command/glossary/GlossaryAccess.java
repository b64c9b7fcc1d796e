package jp.musubi.command.glossary;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.language.party.Role;

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
