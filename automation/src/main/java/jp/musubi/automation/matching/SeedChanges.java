package jp.musubi.automation.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.EventTypes;
import jp.musubi.language.RecordType;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.language.sounding.SoundingOpened;
import jp.musubi.language.sounding.SoundingPaused;

/** What happened to seeds that makes the matcher look, read back from the log. */
final class SeedChanges {
    private static final Set<String> TYPES = Stream.of(
                    SeedPublished.class,
                    SeedRevised.class,
                    SeedWithdrawn.class,
                    SeedExpired.class,
                    SoundingPaused.class,
                    SoundingOpened.class,
                    RecordErased.class)
            .map(EventTypes::nameOf)
            .collect(Collectors.toSet());

    private final EventLog log;
    private final EventCodec codec;

    SeedChanges(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /**
     * All such causes between two positions, both excluded, in log order; none when there is nothing to ask about. Of
     * seeds that come into the list only on the way, too: hence not of the given ones alone.
     *
     * @param found asked about first, by tag, which is cheap, and nearly always says that there is nothing
     */
    List<Trigger> between(Set<SeedId> found, long after, long before) {
        List<Criteria.Item> items = found.stream()
                .map(seed -> new Criteria.Item(Set.of(new Tag("seed", seed.value())), TYPES))
                .toList();
        if (items.isEmpty() || read(new Criteria(items), after, before).isEmpty()) {
            return List.of();
        }
        return read(Criteria.named(TYPES), after, before);
    }

    private List<Trigger> read(Criteria criteria, long after, long before) {
        List<Trigger> triggers = new ArrayList<>();
        try (EventCursor events = log.source(criteria, after)) {
            while (events.hasNext()) {
                StoredEvent stored = events.next();
                if (stored.position() >= before) {
                    return triggers;
                }
                Triggers.of(
                                stored,
                                codec.read(stored.name(), stored.version(), stored.payload())
                                        .event())
                        .filter(trigger -> trigger.subject().type() == RecordType.SEED)
                        .ifPresent(triggers::add);
            }
        }
        return triggers;
    }
}
