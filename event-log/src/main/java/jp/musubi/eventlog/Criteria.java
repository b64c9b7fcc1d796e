package jp.musubi.eventlog;

import java.util.List;
import java.util.Set;

/**
 * Which events: those that match any of the items.
 *
 * @param anyOf the items; an empty list matches nothing
 */
public record Criteria(List<Item> anyOf) {
    public Criteria {
        anyOf = List.copyOf(anyOf);
    }

    /** Matches every event. */
    public static Criteria everything() {
        return new Criteria(List.of(new Item(Set.of(), Set.of())));
    }

    /** Matches no event. */
    public static Criteria nothing() {
        return new Criteria(List.of());
    }

    /** Events that bear the tag. */
    public static Criteria tagged(Tag tag) {
        return new Criteria(List.of(new Item(Set.of(tag), Set.of())));
    }

    /** Events of one of the names. */
    public static Criteria named(Set<String> names) {
        return new Criteria(List.of(new Item(Set.of(), names)));
    }

    /**
     * Events that bear <em>all</em> the tags and have <em>one</em> of the names.
     *
     * @param tags empty: any tags
     * @param names qualified event names; empty: any name
     */
    public record Item(Set<Tag> tags, Set<String> names) {
        public Item {
            tags = Set.copyOf(tags);
            names = Set.copyOf(names);
        }
    }
}
