package jp.musubi.node.gateway;

import java.util.EnumSet;
import java.util.Set;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.search.document.Viewer;

/**
 * What a person may do now, read from the log itself and so without delay: an index follows the log, and a role that was
 * revoked a moment ago would still be held there.
 *
 * @param roles held
 * @param actsFor the organizations that the person acts for: where they belong, for which they hold a role, and those with which one
 *     of these has been merged
 * @param reach for whom the person acts in which role, and what coordinators see
 * @param locked whether the account is locked
 * @param erased whether the person has been erased
 * @param tokens ids of the access tokens that were issued and that nobody has ended; the day of some may have passed
 * @param secondFactor whether a code is asked besides the password
 */
public record Standing(
        Set<Role> roles,
        Set<OrganizationId> actsFor,
        Reach reach,
        boolean locked,
        boolean erased,
        Set<String> tokens,
        boolean secondFactor) {
    public Standing {
        roles = Set.copyOf(roles);
        actsFor = Set.copyOf(actsFor);
        tokens = Set.copyOf(tokens);
    }

    /** Of somebody without tokens and second factor. */
    public Standing(Set<Role> roles, Set<OrganizationId> actsFor, boolean locked, boolean erased) {
        this(roles, actsFor, Reach.NONE, locked, erased, Set.of(), false);
    }

    /** Whether the person may do nothing at all. */
    public boolean barred() {
        return locked || erased;
    }

    /** The person as a reader: somebody barred reads what a visitor does. */
    public Viewer viewer(PersonId person) {
        return barred() ? Viewer.visitor() : reach.of(person, Viewer.person(person, roles, actsFor));
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
