package jp.musubi.automation.matching;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingProposed;

/** What of a job has been done, by whatever node, as the log tells: also after a restart. */
final class RematchDone {
    private static final Criteria MATCHINGS =
            Criteria.named(Stream.of(NeedMatched.class, PairingProposed.class, PairingDisplaced.class)
                    .map(EventTypes::nameOf)
                    .collect(Collectors.toSet()));

    private final EventLog log;
    private final EventCodec codec;
    private final long cause;
    private final Set<NeedId> done = new HashSet<>();
    private long seen;
    private int matched;
    private int proposed;
    private int displaced;

    /** @param cause log position of the request */
    RematchDone(EventLog log, EventCodec codec, long cause) {
        this.log = log;
        this.codec = codec;
        this.cause = cause;
        this.seen = cause;
    }

    /** Reads what has been stored since the last time. */
    void catchUp() {
        try (EventCursor events = log.source(MATCHINGS, seen)) {
            while (events.hasNext()) {
                StoredEvent stored = events.next();
                take(codec.read(stored.name(), stored.version(), stored.payload())
                        .event());
            }
            seen = Math.max(seen, events.upTo());
        }
    }

    private void take(Event event) {
        switch (event) {
            case NeedMatched e -> {
                if (e.causePosition() >= cause) {
                    done.add(e.needId());
                }
                matched += e.causePosition() == cause ? 1 : 0;
            }
            case PairingProposed e -> proposed += e.causePosition() == cause ? 1 : 0;
            case PairingDisplaced e -> displaced += e.causePosition() == cause ? 1 : 0;
            default -> throw new IllegalStateException("not of a matching: " + event.getClass());
        }
    }

    /** Whether the need was matched for the job or for a later cause. */
    boolean contains(NeedId need) {
        return done.contains(need);
    }

    int matched() {
        return matched;
    }

    int proposed() {
        return proposed;
    }

    int displaced() {
        return displaced;
    }
}
