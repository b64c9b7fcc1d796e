package jp.musubi.node.gateway;

import java.util.EnumSet;
import java.util.Set;
import jp.musubi.language.party.Role;

/**
 * What a person may do now, read from the log itself and so without delay: an index follows the log, and a role that was
 * revoked a moment ago would still be held there.
 *
 * @param roles held
 * @param locked whether the account is locked
 * @param erased whether the person has been erased
 */
public record Standing(Set<Role> roles, boolean locked, boolean erased) {
    public Standing {
        roles = Set.copyOf(roles);
    }

    /** Whether the person may do nothing at all. */
    public boolean barred() {
        return locked || erased;
    }

    /** The roles in which the person may act: none for somebody barred. */
    public Set<Role> acting() {
        Set<Role> acting = EnumSet.noneOf(Role.class);
        if (!barred()) {
            acting.addAll(roles);
        }
        return acting;
    }
}
