package jp.musubi.query.listing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.musubi.query.disclosure.Viewers;
import jp.musubi.query.projection.Facet;
import jp.musubi.search.document.Viewer;

/**
 * The filters that a user may set on seeds and needs. {@code mine} with the value {@code true} means records of
 * which the viewer is the owner or the intermediary. Without a filter on {@code state}, erased records are left
 * out.
 */
public final class Filters {
    private static final String MINE = "mine";

    private final Map<String, Set<String>> values = new HashMap<>();
    private final Viewer viewer;

    /**
     * Takes the filters that have values.
     *
     * @param states the states shown unless a filter names others
     * @throws IllegalArgumentException when a filter is not among the allowed
     */
    public Filters(Viewer viewer, Map<String, Set<String>> given, Set<String> allowed, Set<String> states) {
        this.viewer = viewer;
        values.put(Facet.STATE, states);
        if (given != null) {
            given.forEach((name, chosen) -> take(name, chosen, allowed));
        }
    }

    private void take(String name, Set<String> chosen, Set<String> allowed) {
        if (!name.equals(MINE) && !allowed.contains(name)) {
            throw new IllegalArgumentException("unknown filter: " + name);
        }
        if (chosen == null || chosen.isEmpty()) {
            return;
        }
        if (!name.equals(MINE)) {
            values.put(name, Set.copyOf(chosen));
        } else if (chosen.contains("true")) {
            values.put(Facet.PARTY, Viewers.persons(viewer));
        }
    }

    /**
     * Lets only those who see everything filter by other persons: whose a record is must not be found out by
     * asking.
     */
    public Filters onlyOwn(String... personFacets) {
        if (!Viewers.overall(viewer)) {
            for (String facet : personFacets) {
                values.computeIfPresent(facet, (name, chosen) -> own(chosen));
            }
        }
        return this;
    }

    private Set<String> own(Set<String> chosen) {
        Set<String> own = new HashSet<>(chosen);
        own.retainAll(Viewers.persons(viewer));
        return own;
    }

    /** Whether no record can pass. */
    public boolean impossible() {
        return values.values().stream().anyMatch(Set::isEmpty);
    }

    /** Sets the filters on a list. */
    public Listing on(Listing listing) {
        values.forEach(listing::bearing);
        return listing;
    }
}
