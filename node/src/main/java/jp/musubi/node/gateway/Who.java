package jp.musubi.node.gateway;

import java.util.Set;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.search.document.Viewer;

/**
 * Who is asking.
 *
 * @param person null for a visitor
 * @param roles held now, read from the log at each request
 * @param viewer the tokens for disclosure
 */
public record Who(PersonId person, Set<Role> roles, Viewer viewer) {
    public Who {
        roles = Set.copyOf(roles);
    }

    public static Who visitor() {
        return new Who(null, Set.of(), Viewer.visitor());
    }

    /** Somebody who is signed in, as they stand now. */
    public static Who of(PersonId person, Standing standing) {
        return new Who(person, standing.acting(), standing.viewer(person));
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether log positions, and records as of one, may be shown. */
    public boolean seesPositions() {
        return has(Role.COORDINATOR) || has(Role.AUDITOR) || has(Role.ADMINISTRATOR);
    }

    /** For whom this person acts on a record of that owner: nobody else when it is his own or nobody's. */
    public PersonId forOwner(PersonId owner) {
        return owner == null || owner.equals(person) ? null : owner;
    }

    public boolean signedIn() {
        return person != null;
    }
}
