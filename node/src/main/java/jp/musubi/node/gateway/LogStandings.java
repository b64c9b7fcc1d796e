package jp.musubi.node.gateway;

import java.util.HashSet;
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
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.query.party.PersonView.HeldRole;

/** Reads standings from the log: a handful of short events for each person, none of them sealed. */
public final class LogStandings implements Standings {

    private static final Set<String> READ = Stream.of(
                    RoleGranted.class,
                    RoleRevoked.class,
                    PersonErased.class,
                    AccountLocked.class,
                    AccountUnlocked.class)
            .map(EventTypes::nameOf)
            .collect(Collectors.toUnmodifiableSet());

    private final EventLog log;
    private final EventCodec codec;

    public LogStandings(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    @Override
    public Standing of(PersonId person) {
        Criteria events = new Criteria(List.of(new Criteria.Item(Set.of(new Tag("person", person.value())), READ)));
        Known known = new Known();
        try (EventCursor cursor = log.source(events, 0)) {
            while (cursor.hasNext()) {
                known.on(read(cursor.next()));
            }
        }
        return known.standing();
    }

    private Event read(StoredEvent stored) {
        return codec.read(stored.name(), stored.version(), stored.payload()).event();
    }

    /** How far the events have come. */
    private static final class Known {
        private final Set<HeldRole> held = new HashSet<>();
        private boolean locked;
        private boolean erased;

        void on(Event event) {
            switch (event) {
                case RoleGranted e -> held.add(new HeldRole(e.role(), e.scope()));
                case RoleRevoked e -> held.remove(new HeldRole(e.role(), e.scope()));
                case AccountLocked e -> locked = true;
                case AccountUnlocked e -> locked = false;
                case PersonErased e -> erased = true;
                default -> throw new IllegalStateException("not asked for: " + event);
            }
        }

        Standing standing() {
            return new Standing(held.stream().map(HeldRole::role).collect(Collectors.toSet()), locked, erased);
        }
    }
}
