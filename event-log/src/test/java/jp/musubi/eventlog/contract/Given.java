package jp.musubi.eventlog.contract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;

/** Short words for what tests begin with. */
public final class Given {
    /** The time of events whose time does not matter. */
    public static final Instant NOON = Instant.parse("2026-11-22T03:00:00.123456789Z");

    private static final AtomicLong NEXT = new AtomicLong();

    private Given() {}

    /** Tags from texts like {@code seed:1}. */
    public static Set<Tag> tags(String... tags) {
        return Arrays.stream(tags).map(Given::tag).collect(Collectors.toSet());
    }

    /** A tag from a text like {@code seed:1}. */
    public static Tag tag(String tag) {
        int colon = tag.indexOf(':');
        return new Tag(tag.substring(0, colon), tag.substring(colon + 1));
    }

    /** An event of that name with these tags. */
    public static NewEvent event(String name, String... tags) {
        return event(name, NOON, tags(tags));
    }

    /** An event of that name with these tags. */
    public static NewEvent event(String name, Instant time, Set<Tag> tags) {
        long number = NEXT.incrementAndGet();
        return new NewEvent("event-" + number, time, name, "1", tags, bytes("{}"), bytes("payload " + number));
    }

    /** UTF-8. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** An append id that no other test has. */
    public static String appendId() {
        return "append-" + NEXT.incrementAndGet();
    }

    /** Appends in any case and waits. */
    public static Appended append(EventLog log, NewEvent... events) {
        return when(log, AppendCondition.none(), events).join();
    }

    /** Appends so many events with these tags, each in a commit of its own. */
    public static void appendEach(EventLog log, int count, String name, String... tags) {
        for (int i = 0; i < count; i++) {
            append(log, event(name, tags));
        }
    }

    /** Appends on a condition. */
    public static CompletableFuture<Appended> when(EventLog log, AppendCondition condition, NewEvent... events) {
        return log.append(new Append(appendId(), condition, List.of(events)));
    }

    /** Nothing of these criteria after a position. */
    public static AppendCondition nothing(long after, Criteria.Item... items) {
        return new AppendCondition(after, anyOf(items));
    }

    /** Criteria of these items. */
    public static Criteria anyOf(Criteria.Item... items) {
        return new Criteria(List.of(items));
    }

    /** One item: all the tags, and one of the names. */
    public static Criteria.Item item(Set<Tag> tags, String... names) {
        return new Criteria.Item(tags, Set.of(names));
    }

    /** The positions that a cursor finds. */
    public static List<Long> positions(EventLog log, Criteria criteria, long after) {
        List<Long> positions = new ArrayList<>();
        try (EventCursor cursor = log.source(criteria, after)) {
            cursor.forEachRemaining(event -> positions.add(event.position()));
        }
        return positions;
    }

    /** The only event at a position. */
    public static StoredEvent at(EventLog log, long position) {
        return log.read(position - 1, 1).getFirst();
    }

    /** What the future failed with. */
    public static Throwable failure(CompletableFuture<?> future) {
        return future.handle((result, failure) -> failure)
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }
}
