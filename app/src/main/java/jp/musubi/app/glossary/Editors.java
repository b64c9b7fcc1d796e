package jp.musubi.app.glossary;

import jp.musubi.app.kit.page.Guard;
import jp.musubi.language.party.Role;
import jp.musubi.node.gateway.Who;

/** Who may edit the glossary. The commands decide again for themselves. */
final class Editors {
    private static final Role[] ROLES = {Role.COORDINATOR, Role.ADMINISTRATOR};

    private Editors() {}

    static boolean includes(Who who) {
        return who.has(ROLES[0]) || who.has(ROLES[1]);
    }

    /** The editor himself; everybody else is turned away. */
    static Who require(Who who) {
        Guard.needs(who, ROLES);
        return who;
    }
}
