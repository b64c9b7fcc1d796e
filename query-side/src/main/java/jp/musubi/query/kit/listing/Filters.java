package jp.musubi.query.kit.listing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.IndexView;

/**
 * The filters that a user may set on seeds and needs. {@code mine} with the value {@code true} means records of
 * which the viewer is the owner or the intermediary. Without a filter on {@code state}, erased records are left
 * out, and those that a date has ended: how many these are is counted beside the others, for those who may see them.
 */
public final class Filters {
    private static final String MINE = "mine";

    private final Map<String, Set<String>> values = new HashMap<>();
    private final Viewer viewer;
    private boolean chosen;

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
            this.chosen |= name.equals(Facet.STATE);
        } else if (chosen.contains("true")) {
            values.put(Facet.PARTY, Viewers.parties(viewer));
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

    /**
     * The page with the number of those that it leaves out because a date has ended them, among the counts of
     * {@code state}. As it is when a filter says which states are wanted, or to a visitor, who sees none of them.
     *
     * @param all the same list without filters
     * @param ended code of that state
     */
    public <T> Page<T> countingEnded(Page<T> page, Listing all, IndexView view, String ended) {
        if (chosen || Viewers.persons(viewer).isEmpty() && !Viewers.overall(viewer)) {
            return page;
        }
        Listing past = on(all).bearing(Facet.STATE, Set.of(ended));
        long count = past.find(view, viewer, 1, 1).total();
        if (count == 0) {
            return page;
        }
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>(page.facets());
        Map<String, Long> states = new LinkedHashMap<>(facets.getOrDefault(Facet.STATE, Map.of()));
        states.put(ended, count);
        facets.put(Facet.STATE, states);
        return new Page<>(page.position(), page.total(), page.reach(), page.items(), facets);
    }
}
