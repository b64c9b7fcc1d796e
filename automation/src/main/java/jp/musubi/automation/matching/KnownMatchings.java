package jp.musubi.automation.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.EventTypes;
import jp.musubi.language.RecordType;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.seed.SeedId;

/**
 * What the matcher knows of the log behind it: which needs are open, and what each found when it was last
 * matched.
 */
final class KnownMatchings {
    private final Set<NeedId> open = new HashSet<>();
    private final Map<NeedId, LastMatching> found = new HashMap<>();
    private long doneUpTo;

    private record LastMatching(long cause, Set<SeedId> seeds) {}

    /** Reads it from the log. Needs are open as of where the lane goes on, see {@link #doneUpTo}. */
    static KnownMatchings of(EventLog log, EventCodec codec, Lane lane) {
        KnownMatchings known = new KnownMatchings();
        for (StoredEvent stored : latestMatchings(log).values()) {
            if (read(codec, stored) instanceof NeedMatched matched) {
                known.matched(matched);
                known.doneUpTo = Math.max(known.doneUpTo, lane.doneUpTo(matched));
            }
        }
        try (EventCursor events = log.source(
                named(NeedOpened.class, NeedClosed.class, NeedConsentWithdrawn.class, RecordErased.class), 0)) {
            while (events.hasNext()) {
                StoredEvent stored = events.next();
                if (stored.position() <= known.doneUpTo) {
                    known.passed(read(codec, stored));
                }
            }
        }
        return known;
    }

    private static Map<String, StoredEvent> latestMatchings(EventLog log) {
        Map<String, StoredEvent> latest = new HashMap<>();
        try (EventCursor events = log.source(named(NeedMatched.class), 0)) {
            events.forEachRemaining(stored -> latest.put(stored.tags().toString(), stored));
        }
        return latest;
    }

    private static Event read(EventCodec codec, StoredEvent stored) {
        return codec.read(stored.name(), stored.version(), stored.payload()).event();
    }

    @SafeVarargs
    private static Criteria named(Class<? extends Event>... types) {
        Set<String> names = new HashSet<>();
        for (Class<? extends Event> type : types) {
            names.add(EventTypes.nameOf(type));
        }
        return Criteria.named(names);
    }

    /** Takes note of what a matching found. */
    void matched(NeedMatched event) {
        matched(event.needId(), event.causePosition(), Set.copyOf(event.reached()));
    }

    /** Log position up to which the lane had done everything when this was read. */
    long doneUpTo() {
        return doneUpTo;
    }

    /** The position of the last cause for which the need is known to have been matched; 0 when none is. */
    long matchedFor(NeedId need) {
        LastMatching last = found.get(need);
        return last == null ? 0 : last.cause();
    }

    /** Takes note of an event that opens or closes a need, or says that somebody has matched one. */
    void passed(Event event) {
        switch (event) {
            case NeedOpened e -> open.add(e.needId());
            case NeedClosed e -> forget(e.needId());
            case NeedConsentWithdrawn e -> forget(e.needId());
            case NeedMatched e -> matched(e);
            case RecordErased e -> {
                if (e.record().type() == RecordType.NEED) {
                    forget(new NeedId(e.record().id()));
                }
            }
            default -> {
                // No other event is remembered.
            }
        }
    }

    private void forget(NeedId need) {
        open.remove(need);
        found.remove(need);
    }

    /**
     * Takes note of the seeds at or above the floor that a need's matching found. What was found for an earlier cause
     * than is known already has nothing to say: this is also how the matcher's own matchings come past it in the log.
     */
    void matched(NeedId need, long cause, Set<SeedId> seeds) {
        found.merge(need, new LastMatching(cause, seeds), (was, is) -> is.cause() >= was.cause() ? is : was);
    }

    boolean isOpen(NeedId need) {
        return open.contains(need);
    }

    boolean nothingOpen() {
        return open.isEmpty();
    }

    /** The needs whose last matching found the seed, by id. */
    Set<NeedId> naming(SeedId seed) {
        Set<NeedId> naming = new TreeSet<>(Comparator.comparing(NeedId::value));
        found.forEach((need, last) -> {
            if (last.seeds().contains(seed)) {
                naming.add(need);
            }
        });
        return naming;
    }
}
