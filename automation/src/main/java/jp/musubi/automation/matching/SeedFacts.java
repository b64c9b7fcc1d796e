package jp.musubi.automation.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.codec.EventCodec;
import jp.musubi.language.codec.EventTypes;
import jp.musubi.language.event.Event;
import jp.musubi.language.event.SeedContent;
import jp.musubi.language.event.SeedRegistered;
import jp.musubi.language.event.SeedRevised;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.value.SeedKind;

/** What seeds are besides their texts, as of a position, as their events in the log tell. */
final class SeedFacts {
    private static final Set<String> CONTENTS = Stream.of(SeedRegistered.class, SeedRevised.class)
            .map(EventTypes::nameOf)
            .collect(Collectors.toSet());

    private final EventLog log;
    private final EventCodec codec;

    /**
     * What is known of a seed.
     *
     * @param kind 種別, null when unknown
     * @param owner whose it is, or null
     * @param affiliation 所属 as stated, or null
     */
    record Facts(SeedKind kind, PersonId owner, String affiliation) {
        static final Facts NONE = new Facts(null, null, null);

        /** Which laboratory or organization it comes from: its affiliation, or else its owner; null when unknown. */
        String laboratory() {
            if (affiliation != null && !affiliation.isBlank()) {
                return affiliation.strip();
            }
            return owner == null ? null : owner.value();
        }

        private Facts with(SeedContent content) {
            return new Facts(content.kind(), owner, content.affiliation());
        }
    }

    SeedFacts(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /** Of each of the seeds as of the position; nothing of one that was not there. */
    Map<SeedId, Facts> of(Collection<SeedId> seeds, long position) {
        Map<SeedId, Facts> facts = new HashMap<>();
        if (seeds.isEmpty()) {
            return facts;
        }
        List<Criteria.Item> items = seeds.stream()
                .map(seed -> new Criteria.Item(Set.of(new Tag("seed", seed.value())), CONTENTS))
                .toList();
        try (EventCursor events = log.source(new Criteria(items), 0)) {
            while (events.hasNext()) {
                StoredEvent stored = events.next();
                if (stored.position() > position) {
                    return facts;
                }
                take(
                        codec.read(stored.name(), stored.version(), stored.payload())
                                .event(),
                        facts);
            }
        }
        return facts;
    }

    private static void take(Event event, Map<SeedId, Facts> facts) {
        switch (event) {
            case SeedRegistered e -> facts.put(e.seedId(), new Facts(null, e.owner(), null).with(e.content()));
            case SeedRevised e ->
                facts.compute(e.seedId(), (seed, was) -> (was == null ? Facts.NONE : was).with(e.content()));
            default -> throw new IllegalStateException("not of a seed's content: " + event.getClass());
        }
    }
}
