package jp.musubi.node.gateway;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.command.kit.rules.Today;
import jp.musubi.eventlog.EventLog;
import jp.musubi.language.party.PersonId;
import jp.musubi.search.document.Viewer;

/**
 * Where the log was when a day ended, and everybody as a reader then. What has been read is kept for a while, as whoever looks through
 * the readers of a day turns its pages; one reads at a time, so that many who ask cost no more than one.
 */
public final class PastReaders {
    private static final int DAYS = 1_000;
    private static final int POSITIONS = 4;

    private final Map<LocalDate, Long> ends = new Bounded<>(DAYS);
    private final Map<Long, Map<PersonId, Viewer>> viewers = new Bounded<>(POSITIONS);

    private static final class Bounded<K, V> extends LinkedHashMap<K, V> {
        private final int most;

        private Bounded(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    /** The last position before the first event of a later day; the head while there is none. */
    public synchronized long end(EventLog log, LocalDate day) {
        Long known = ends.get(day);
        if (known != null) {
            return known;
        }
        long head = log.head();
        long end = log.positionBefore(day.plusDays(1).atStartOfDay(Today.ZONE).toInstant());
        if (end < head) {
            // What came first of a later day stays the first.
            ends.put(day, end);
        }
        return end;
    }

    /** Everybody who was registered at that position, with the tokens that their requests would have had. */
    public synchronized Map<PersonId, Viewer> viewers(EventLog log, long position) {
        return viewers.computeIfAbsent(position, at -> read(new LogStandings(new LogAsOf(log, at))));
    }

    private static Map<PersonId, Viewer> read(LogStandings then) {
        Map<PersonId, Viewer> read = new LinkedHashMap<>();
        for (PersonId person : then.everybody()) {
            read.put(person, then.of(person).viewer(person));
        }
        return Collections.unmodifiableMap(read);
    }
}
