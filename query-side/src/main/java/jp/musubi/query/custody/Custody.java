package jp.musubi.query.custody;

import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.CustodyEvent;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Facets;

/**
 * Who has a record, beside its owner.
 *
 * @param house the organization it belongs to, or null
 * @param coordinator who is in charge, or null
 */
public record Custody(OrganizationId house, PersonId coordinator) {
    /** Nobody's yet. */
    public static final Custody NOBODYS = new Custody(null, null);

    /** Value of the facet of records without anybody in charge: no id looks so. */
    public static final String NOBODY = "-";

    /** After an event. */
    public Custody after(CustodyEvent event) {
        return switch (event) {
            case HouseAssigned e -> new Custody(e.organization(), coordinator);
            case ChargeAssigned e -> new Custody(house, e.coordinator());
            case OwnerChanged e -> this;
        };
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
