package jp.musubi.eventlog.mongo;

import java.util.List;
import java.util.Set;
import jp.musubi.eventlog.Criteria;

/** Criteria in the keys of the store. */
record Wanted(List<Item> anyOf) {
    private static final int FEW_KEYS = 1_024;

    /** Of what stored events can have; the driver would turn half a character into another one. */
    static Wanted of(Criteria criteria) {
        return of(criteria.storable().anyOf());
    }

    /** Of items that stored events can have. */
    static Wanted of(List<Criteria.Item> items) {
        return new Wanted(items.stream().map(Wanted::item).toList());
    }

    private static Item item(Criteria.Item item) {
        return new Item(item.tags().stream().sorted().map(EventKeys::tag).toList(), item.names());
    }

    /** Whether few keys are asked for, each by itself: an index finds the first event of each at once. */
    boolean cheap() {
        long keys = 0;
        for (Item item : anyOf) {
            if (item.tags().size() > 1) {
                return false;
            }
            keys += Math.max(1, item.names().size());
        }
        return keys <= FEW_KEYS;
    }

    /** Whether every event matches. */
    boolean everything() {
        return anyOf.stream().anyMatch(Item::everything);
    }

    boolean matches(EventKeys event) {
        return anyOf.stream().anyMatch(item -> item.matches(event));
    }

    /** All the tags and one of the names. */
    record Item(List<String> tags, Set<String> names) {
        private static final int MOST_KEYS = 10_000;

        boolean everything() {
            return tags.isEmpty() && names.isEmpty();
        }

        boolean matches(EventKeys event) {
            return (names.isEmpty() || names.contains(event.name()))
                    && event.tags().containsAll(tags);
        }

        /** Whether the keys tell all: of very many tags with names, only the tags are looked for. */
        boolean exact() {
            return (long) tags.size() * names.size() <= MOST_KEYS;
        }

        /**
         * The keys of which an event must have one, for each of the tags (or, without tags, for the names). Where they are
         * not {@link #exact}, others have them too.
         */
        List<List<String>> keys() {
            if (tags.isEmpty()) {
                return List.of(names.stream().map(EventKeys::ofName).toList());
            }
            return tags.stream()
                    .map(tag -> names.isEmpty() || !exact()
                            ? List.of(tag)
                            : names.stream()
                                    .map(name -> EventKeys.withName(tag, name))
                                    .toList())
                    .toList();
        }
    }
}
