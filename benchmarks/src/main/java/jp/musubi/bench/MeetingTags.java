package jp.musubi.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.Tag;

/**
 * Appends that nothing with two tags refuses, of which each is on half of a large log and both on no event: what they take,
 * what the first one takes that asks so, and what others wait meanwhile.
 */
final class MeetingTags {
    private static final int ASKED_AGAIN = 8;

    private final EventLog log;
    private final Path file;
    private int asked;

    MeetingTags(EventLog log, Path file) {
        this.log = log;
        this.file = file;
    }

    List<Row> measure(Sizes sizes) throws Exception {
        int count = sizes.commands() / 2;
        Rounds turns = new Rounds();
        Rounds halves = new Rounds();
        Rounds first = new Rounds();
        Rounds beside = new Rounds();
        for (int round = 0; round <= sizes.rounds(); round++) {
            Main.say("event-log: tags that never meet, round " + round + " of " + sizes.rounds());
            double usual = LargeLogBenchmark.p50(log, count, LargeLogBenchmark::usual);
            double inTurns = LargeLogBenchmark.p50(log, count, head -> never(EventLogLoad.TURNS, Set.of()));
            double inHalves = LargeLogBenchmark.p50(log, count, head -> never(EventLogLoad.HALVES, Set.of()));
            Set<String> names = names();
            double once = first(names);
            double raw = meeting(names);
            double meanwhile = meanwhile(count);
            if (round > 0) {
                turns.add(inTurns, usual);
                halves.add(inHalves, usual);
                first.add(once * 1e3, raw * 1e3);
                beside.add(meanwhile, usual);
            }
        }
        return List.of(
                Row.of("append-tags-in-turns", "ms", turns, Row.Target.atMost(3.0)),
                Row.of("append-tags-in-halves", "ms", halves, Row.Target.atMost(3.0)),
                Row.of("append-tags-in-turns-first", "ms", first, Row.Target.atMost(3.0)),
                Row.of("append-beside-tags-in-turns", "ms", beside, Row.Target.atMost(3.0)));
    }

    private static AppendCondition never(Set<Tag> tags, Set<String> names) {
        return new AppendCondition(0, new Criteria(List.of(new Criteria.Item(tags, names))));
    }

    /** Nobody has asked with these before. */
    private Set<String> names() {
        Set<String> names = new TreeSet<>(Set.of("bench.Asked" + asked++));
        for (int i = 0; i < 5; i++) {
            names.add("bench.Filled" + i);
        }
        return names;
    }

    private double first(Set<String> names) {
        long start = System.nanoTime();
        EventLogLoad.append(log, never(EventLogLoad.TURNS, names), EventLogLoad.seed(0));
        return EventLogLoad.seconds(start);
    }

    private double meeting(Set<String> names) throws Exception {
        Iterator<Tag> tags = EventLogLoad.TURNS.iterator();
        return RawSqlite.meeting(file, key(tags.next()), key(tags.next()), names);
    }

    /** As the log writes it. */
    private static byte[] key(Tag tag) {
        byte[] key = tag.key().getBytes(StandardCharsets.UTF_8);
        byte[] value = tag.value().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Integer.BYTES + key.length + value.length)
                .putInt(key.length)
                .put(key)
                .put(value)
                .array();
    }

    /** The p50 of usual appends while another caller asks for the tags all the time, now and then as nobody has before. */
    private double meanwhile(int count) {
        AtomicBoolean ended = new AtomicBoolean();
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
            for (int i = 0; !ended.get(); i++) {
                EventLogLoad.append(
                        log,
                        never(EventLogLoad.TURNS, i % ASKED_AGAIN == 0 ? names() : Set.of()),
                        EventLogLoad.seed(1));
            }
        });
        try {
            return LargeLogBenchmark.p50(log, count, LargeLogBenchmark::usual);
        } finally {
            ended.set(true);
            other.join();
        }
    }
}
