package jp.musubi.eventlog.mongo;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.canonical.CanonicalDraft;
import jp.musubi.eventlog.engine.Undecided;
import org.jspecify.annotations.Nullable;

/** An append on its way. Everything that does not depend on its place is prepared by the thread that brings it. */
final class Pending extends Undecided {
    /** About what the document needs for an event beside its own bytes and its keys. */
    private static final int EVENT_OVERHEAD = 200;

    private final Append append;
    private final List<CanonicalDraft> drafts;
    private final List<EventKeys> keys;
    private final List<Criteria.Item> items;
    private final Wanted wanted;
    private final Set<String> eventIds;
    private final long bytes;
    private long cleared;
    private @Nullable RuntimeException beyond;
    private boolean deferred;
    private boolean checked;
    private long conflicting;

    /** Prepares. @throws IllegalArgumentException when an event cannot be stored as it is */
    Pending(Append append) {
        this.append = append;
        this.drafts = append.events().stream().map(CanonicalDraft::of).toList();
        this.keys = append.events().stream()
                .map(event -> EventKeys.of(event.name(), event.tags()))
                .toList();
        this.items = append.condition().criteria().storable().anyOf();
        this.wanted = Wanted.of(items);
        this.cleared = append.condition().after();
        this.eventIds = ids(append.events());
        this.bytes = bytes(drafts, keys);
    }

    private static Set<String> ids(List<NewEvent> events) {
        Set<String> ids = new HashSet<>();
        for (NewEvent event : events) {
            if (!ids.add(event.id())) {
                throw new IllegalArgumentException("two events of an append have the id " + event.id());
            }
        }
        return ids;
    }

    private static long bytes(List<CanonicalDraft> drafts, List<EventKeys> keys) {
        long bytes = 0;
        for (int i = 0; i < drafts.size(); i++) {
            bytes += drafts.get(i).length() + EVENT_OVERHEAD;
            for (String key : keys.get(i).all()) {
                bytes += key.length();
            }
        }
        return bytes;
    }

    String appendId() {
        return append.appendId();
    }

    List<CanonicalDraft> drafts() {
        return drafts;
    }

    List<EventKeys> keys() {
        return keys;
    }

    /** What its condition asks for, in the words of the port. */
    List<Criteria.Item> items() {
        return items;
    }

    Wanted wanted() {
        return wanted;
    }

    Set<String> eventIds() {
        return eventIds;
    }

    /** About how many bytes it needs in a document. */
    @Override
    public long bytes() {
        return bytes;
    }

    /** The position that the decision has seen. */
    long marker() {
        return append.condition().after();
    }

    /** Up to here nothing contradicts the condition: stored events do not change. For the thread that writes. */
    long cleared() {
        return cleared;
    }

    /** The decision has seen what the log does not have. */
    void refuseMarker(long head) {
        beyond = new IllegalArgumentException("the append was decided on at position " + marker()
                + ", but the log ends at " + head + ": it is another one, or was cut");
    }

    Optional<RuntimeException> beyond() {
        return Optional.ofNullable(beyond);
    }

    void clear(long upTo) {
        cleared = Math.max(cleared, upTo);
    }

    /** Sets it aside until its condition has been checked against what is old. */
    void defer(Runnable work) {
        deferred = true;
        setAside(work);
    }

    boolean deferred() {
        return deferred;
    }

    /**
     * Its condition was checked against what is old.
     *
     * @param found position of an event that contradicts it; 0 for none
     * @param upTo the position up to which that was done
     */
    void check(long found, long upTo) {
        deferred = false;
        checked = true;
        conflicting = found;
        if (found == 0) {
            clear(upTo);
        }
    }

    boolean checked() {
        return checked;
    }

    /** The position of an event that contradicts the condition; 0 when none was found beside. */
    long conflicting() {
        return conflicting;
    }
}
