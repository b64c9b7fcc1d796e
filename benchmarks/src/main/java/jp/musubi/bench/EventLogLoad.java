package jp.musubi.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.eventlog.canonical.CanonicalDraft;

/** Appends of one event each, as a command makes them: about 1.5 KB, two tags, random ids. */
final class EventLogLoad {
    private static final int PAYLOAD = 1_200;
    private static final int FILL_PAYLOAD = 200;
    private static final int PER_FILL = 1_000;
    private static final byte[] METADATA = ("{\"actor\":\"person-1234567\",\"software\":\"0.1.0\","
                    + "\"command\":\"3b1f6a0e-6c53-4d7e-9a59-3fd0a3f1b6b4\","
                    + "\"correlation\":\"3b1f6a0e-6c53-4d7e-9a59-3fd0a3f1b6b4\"}")
            .getBytes(StandardCharsets.UTF_8);

    /** A tag that every event has which {@link #fill} makes. */
    static final Tag ALL = new Tag("all", "1");

    /** Tags that those events take turns with: none has both. */
    static final Set<Tag> TURNS = Set.of(turn(0), turn(1));
    /** One that those in the first half of a log have, and one of those in the second. */
    static final Set<Tag> HALVES = Set.of(half(0), half(1));

    private EventLogLoad() {}

    static NewEvent event(Tag tag) {
        String id = UUID.randomUUID().toString();
        Set<Tag> tags = Set.of(tag, new Tag("person", "p-" + (id.hashCode() & 63)));
        return new NewEvent(id, Instant.now(), "bench.SeedRevised", "1", tags, METADATA, new byte[PAYLOAD]);
    }

    /** The bytes that the log makes durable for such events, for a plain table. */
    static List<byte[]> sameBytes(int count) {
        List<byte[]> rows = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            rows.add(CanonicalDraft.of(event(seed(i))).at(i, i).clone());
        }
        return rows;
    }

    static Tag seed(long number) {
        return new Tag("seed", "s-" + number);
    }

    static long append(EventLog log, AppendCondition condition, Tag tag) {
        Append append = new Append(UUID.randomUUID().toString(), condition, List.of(event(tag)));
        return log.appendAndWait(append).join().last();
    }

    /** Appends per second of one caller, each on one of 5,000 tags that it has seen but for the last ten events. */
    static double conditional(EventLog log, int count) {
        long head = log.head();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            Tag tag = seed(i % 5_000);
            head = append(log, new AppendCondition(Math.max(0, head - 10), Criteria.tagged(tag)), tag);
        }
        return count / seconds(start);
    }

    static double unconditional(EventLog log, int count) {
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            append(log, AppendCondition.none(), seed(i % 5_000));
        }
        return count / seconds(start);
    }

    /** Appends per second of one caller who brings all before it waits for any. */
    static double underWay(EventLog log, int count) {
        List<CompletableFuture<Appended>> all = new ArrayList<>(count);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            Append append =
                    new Append(UUID.randomUUID().toString(), AppendCondition.none(), List.of(event(seed(i % 5_000))));
            all.add(log.append(append));
        }
        all.forEach(CompletableFuture::join);
        return count / seconds(start);
    }

    /** Appends per second of many callers, each on a tag of its own and on the position of its last append. */
    static double concurrent(EventLog log, int callers, int each) throws Exception {
        long before = log.head();
        return concurrent(callers, each, caller -> {
            Tag tag = new Tag("caller", Integer.toString(caller));
            long seen = before;
            for (int i = 0; i < each; i++) {
                seen = append(log, new AppendCondition(seen, Criteria.tagged(tag)), tag);
            }
        });
    }

    /** What one of many callers does. */
    interface Caller {
        void run(int caller) throws Exception;
    }

    static double concurrent(int callers, int each, Caller work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
            List<Future<?>> running = new ArrayList<>();
            long start = System.nanoTime();
            for (int i = 0; i < callers; i++) {
                int caller = i;
                running.add(threads.submit(() -> {
                    work.run(caller);
                    return null;
                }));
            }
            for (Future<?> done : running) {
                done.get();
            }
            return (double) callers * each / seconds(start);
        }
    }

    private static Tag turn(long number) {
        return new Tag("turn", Long.toString(number));
    }

    private static Tag half(long number) {
        return new Tag("half", Long.toString(number));
    }

    /** Fills a log up to a head: small events, each with a tag on ten of them, one on all, and two that half of them have. */
    static void fill(EventLog log, long head) {
        for (long at = log.head(); at < head; at = log.head()) {
            List<NewEvent> events = new ArrayList<>();
            for (long position = at + 1; position <= Math.min(head, at + PER_FILL); position++) {
                events.add(new NewEvent(
                        UUID.randomUUID().toString(),
                        Instant.EPOCH,
                        "bench.Filled" + position % 5,
                        "1",
                        Set.of(
                                new Tag("filled", "f-" + position / 10),
                                ALL,
                                turn(position % 2),
                                half(position * 2 / (head + 1))),
                        METADATA,
                        new byte[FILL_PAYLOAD]));
            }
            log.append(new Append(UUID.randomUUID().toString(), AppendCondition.none(), events))
                    .join();
        }
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
