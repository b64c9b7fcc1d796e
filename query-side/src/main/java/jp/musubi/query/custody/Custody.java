package jp.musubi.query.custody;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.CustodyEvent;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.custody.SharedWithHouse;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Facets;
import jp.musubi.search.document.Viewer;

/**
 * Who has a record, beside its owner.
 *
 * @param house the organization it belongs to, or null
 * @param coordinated whether coordinators of that house look after it
 * @param sharedWith other houses whose coordinators see it
 * @param coordinator who is in charge, or null
 */
public record Custody(
        OrganizationId house, boolean coordinated, List<OrganizationId> sharedWith, PersonId coordinator) {
    public Custody {
        sharedWith = sharedWith == null ? List.of() : List.copyOf(sharedWith);
    }

    /** Nobody's yet. */
    public static final Custody NOBODYS = new Custody(null, false, List.of(), null);

    /** Value of the facet of records without anybody in charge: no id looks so. */
    public static final String NOBODY = "-";

    /** After an event. */
    public Custody after(CustodyEvent event) {
        return switch (event) {
            case HouseAssigned e -> new Custody(e.organization(), e.coordinated(), sharedWith, coordinator);
            case ChargeAssigned e -> new Custody(house, coordinated, sharedWith, e.coordinator());
            case SharedWithHouse e -> new Custody(house, coordinated, shared(e), coordinator);
            case OwnerChanged e -> this;
        };
    }

    private List<OrganizationId> shared(SharedWithHouse event) {
        Set<OrganizationId> others = new LinkedHashSet<>(sharedWith);
        if (event.shared()) {
            others.add(event.organization());
        } else {
            others.remove(event.organization());
        }
        return List.copyOf(others);
    }

    /** By what a coordinator sees the record where the cluster does not let them see across houses. */
    public Set<String> reasons() {
        Set<String> reasons = new TreeSet<>();
        if (house == null || !coordinated && coordinator == null) {
            reasons.add(Viewer.ANY_COORDINATOR);
        }
        Stream.concat(Stream.ofNullable(house), sharedWith.stream())
                .forEach(one -> reasons.add(Viewer.token(Role.COORDINATOR, one)));
        if (coordinator != null) {
            reasons.add(Viewer.charge(coordinator));
        }
        return reasons;
    }

    /** By what whoever acts in that role for the house has a part in the record; empty when it belongs to none. */
    public Set<String> partOf(Role role) {
        return house == null ? Set.of() : Set.of(Viewer.token(role, house));
    }

    /** The owner after an event. */
    public static PersonId owner(PersonId before, CustodyEvent event) {
        return event instanceof OwnerChanged changed ? changed.owner() : before;
    }

    /** The same; null when there is nothing to tell. */
    public static Custody told(Custody custody) {
        return NOBODYS.equals(custody) ? null : custody;
    }

    /** Adds what lists are filtered by. */
    public Facets facets(Facets facets) {
        return coordinator == null
                ? facets.put(Facet.HOUSE, house).put(Facet.COORDINATOR, NOBODY)
                : facets.put(Facet.HOUSE, house).put(Facet.COORDINATOR, coordinator);
    }
}
