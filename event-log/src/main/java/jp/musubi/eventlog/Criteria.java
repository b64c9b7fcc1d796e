package jp.musubi.eventlog;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
     * The same without what no stored event can have: as UTF-8, half a character would pass for another one. A name with
     * one is left out, and so is an item that is left without a name or asks for such a tag. What remains may match
     * nothing.
     */
    public Criteria storable() {
        if (anyOf.stream().allMatch(Item::storable)) {
            return this;
        }
        return new Criteria(anyOf.stream()
                .filter(Item::mayMatch)
                .map(item -> new Item(item.tags(), item.storableNames()))
                .toList());
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

        private boolean storable() {
            return storableTags() && names.stream().allMatch(WellFormed::test);
        }

        private boolean mayMatch() {
            return storableTags() && (names.isEmpty() || names.stream().anyMatch(WellFormed::test));
        }

        private boolean storableTags() {
            return tags.stream().allMatch(tag -> WellFormed.test(tag.key()) && WellFormed.test(tag.value()));
        }

        private Set<String> storableNames() {
            return names.stream().filter(WellFormed::test).collect(Collectors.toUnmodifiableSet());
        }
    }
}
