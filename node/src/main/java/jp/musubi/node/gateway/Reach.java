package jp.musubi.node.gateway;

import java.util.Map;
import java.util.Set;
import jp.musubi.language.cluster.CoordinatorSight;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.search.document.Viewer;

/**
 * How far the roles of a person reach.
 *
 * @param houses the organizations for which each role is held: named with it, or where the person works when none is
 * @param sight which records the cluster lets coordinators see
 */
public record Reach(Map<Role, Set<OrganizationId>> houses, CoordinatorSight sight) {
    static final Reach NONE = new Reach(Map.of(), CoordinatorSight.ACROSS);

    public Reach {
        houses = Map.copyOf(houses);
    }

    /** The organizations for which the person holds the role. */
    public Set<OrganizationId> of(Role role) {
        return houses.getOrDefault(role, Set.of());
    }

    /** The reader with what follows: the records of companies and intermediaries acted for, and of houses coordinated for. */
    Viewer of(PersonId person, Viewer reader) {
        Viewer viewer = reader.in(Role.COMPANY, of(Role.COMPANY)).in(Role.INTERMEDIARY, of(Role.INTERMEDIARY));
        return sight == CoordinatorSight.OWN_HOUSE && viewer.has(Role.COORDINATOR)
                ? viewer.within(person, of(Role.COORDINATOR))
                : viewer;
    }
}
