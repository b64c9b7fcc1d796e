package jp.musubi.eventlog;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which events: those that match any of the items.
 *
 * <p>They are limited, so that no one caller's question is too large for a store that all share.
 *
 * @param anyOf the items; an empty list matches nothing. All their texts together, each counted with {@value #EACH} more
 *     characters, have at most {@value #MOST_TEXT}
 */
public record Criteria(List<Item> anyOf) {
    /** The most tags of an item. */
    public static final int MOST_TAGS = 63;
    /** The most names of an item. */
    public static final int MOST_NAMES = 10_000;
    /** The most characters of all texts together. */
    public static final int MOST_TEXT = 2_000_000;

    /** What a text takes beside its characters. */
    public static final int EACH = 16;

    public Criteria {
        anyOf = List.copyOf(Required.all("the items of criteria", anyOf));
        long text = 0;
        for (Item item : anyOf) {
            text += item.text();
        }
        if (text > MOST_TEXT) {
            throw new IllegalArgumentException("criteria are too large: their tags and names have " + text
                    + " characters, and at most " + MOST_TEXT + " are possible");
        }
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
        return new Criteria(List.of(new Item(Set.of(Required.present("the tag", tag)), Set.of())));
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
     * @param tags empty: any tags; at most {@value Criteria#MOST_TAGS}
     * @param names qualified event names; empty: any name; at most {@value Criteria#MOST_NAMES}
     */
    public record Item(Set<Tag> tags, Set<String> names) {
        public Item {
            tags = Set.copyOf(Required.all("the tags of criteria", tags));
            names = Set.copyOf(Required.all("the names of criteria", names));
            requireAtMost(MOST_TAGS, tags.size(), "tags");
            requireAtMost(MOST_NAMES, names.size(), "names");
        }

        private static void requireAtMost(int most, int count, String what) {
            if (count > most) {
                throw new IllegalArgumentException(
                        "an item of criteria has " + count + " " + what + ", and at most " + most + " are possible");
            }
        }

        private long text() {
            long text = 0;
            for (Tag tag : tags) {
                text += (long) EACH + tag.key().length() + tag.value().length();
            }
            for (String name : names) {
                text += (long) EACH + name.length();
            }
            return text;
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
