package jp.musubi.app.party;

import jp.musubi.language.party.Role;

/** Roles that open limited texts to their holder: granted knowingly, after reading what that means. */
final class Revealing {
    private Revealing() {}

    static boolean reveals(Role role) {
        return role == Role.COORDINATOR || role == Role.AUDITOR;
    }
}
