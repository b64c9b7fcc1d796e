package jp.musubi.query.party;

import java.util.List;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;

/**
 * A person with the roles held; name and address are null when erased.
 *
 * @param locked whether the account is locked: then the roles held are of no use
 */
public record PersonView(
        PersonId id,
        String name,
        String email,
        OrganizationId organizationId,
        List<HeldRole> roles,
        boolean locked,
        boolean erased,
        long position) {
    public PersonView {
        roles = List.copyOf(roles);
    }

    /** A role and the organization for which it holds; null for the whole cluster. */
    public record HeldRole(Role role, OrganizationId scope) {}
}
