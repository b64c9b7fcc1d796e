package jp.musubi.eventlog.mongo;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.WellFormed;

/** Criteria in the keys of the store. */
record Wanted(List<Item> anyOf) {

    /** What no stored event can have is left out: half a character would pass for another one on the way. */
    static Wanted of(Criteria criteria) {
        return new Wanted(criteria.anyOf().stream()
                .map(Wanted::item)
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<Item> item(Criteria.Item item) {
        boolean tags = item.tags().stream().allMatch(tag -> WellFormed.test(tag.key()) && WellFormed.test(tag.value()));
        Set<String> names = item.names().stream().filter(WellFormed::test).collect(Collectors.toUnmodifiableSet());
        return !tags || names.isEmpty() && !item.names().isEmpty()
                ? Optional.empty()
                : Optional.of(new Item(
                        item.tags().stream().sorted().map(EventKeys::tag).toList(), names));
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

        boolean everything() {
            return tags.isEmpty() && names.isEmpty();
        }

        boolean matches(EventKeys event) {
            return (names.isEmpty() || names.contains(event.name()))
                    && event.tags().containsAll(tags);
        }

        /** The keys of which an event must have one, for each of the tags (or, without tags, for the names). */
        List<List<String>> keys() {
            if (tags.isEmpty()) {
                return List.of(names.stream().map(EventKeys::ofName).toList());
            }
            return tags.stream()
                    .map(tag -> names.isEmpty()
                            ? List.of(tag)
                            : names.stream()
                                    .map(name -> EventKeys.withName(tag, name))
                                    .toList())
                    .toList();
        }
    }
}
