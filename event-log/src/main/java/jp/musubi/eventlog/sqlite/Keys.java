package jp.musubi.eventlog.sqlite;

import java.util.Set;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.Tag;

/** What an event is found by. */
record Keys(String id, String name, Set<Tag> tags) {
    static Keys of(NewEvent event) {
        return new Keys(event.id(), event.name(), event.tags());
    }

    boolean match(Criteria.Item item) {
        return (item.names().isEmpty() || item.names().contains(name)) && tags.containsAll(item.tags());
    }
}
