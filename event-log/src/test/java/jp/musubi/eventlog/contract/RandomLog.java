package jp.musubi.eventlog.contract;

import static jp.musubi.eventlog.contract.Given.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.Tag;

/** Invented events and questions, the same for the same seed, and the plainest answer to the questions. */
public final class RandomLog {
    private static final String[] NAMES = {"A", "B", "C", "D"};

    private final Random random;
    private final List<NewEvent> events = new ArrayList<>();

    /** An empty log. */
    public RandomLog(long seed) {
        this.random = new Random(seed);
    }

    /** The next event: some tags are on nearly all, some take turns, some change with the stretch, some are rare. */
    public NewEvent next() {
        int number = events.size();
        Set<String> tags = new HashSet<>();
        tags.add("turn:" + number % 2);
        tags.add("stretch:" + number / 97 % 3);
        if (random.nextInt(10) > 0) {
            tags.add("all:1");
        }
        if (random.nextInt(50) == 0) {
            tags.add("rare:1");
        }
        NewEvent event = event(NAMES[random.nextInt(NAMES.length)], tags.toArray(String[]::new));
        events.add(event);
        return event;
    }

    /** Appends so many, some together and some alone. */
    public void append(EventLog log, int count) {
        for (int left = count; left > 0; ) {
            int together = Math.min(left, 1 + random.nextInt(40));
            Given.append(log, Stream.generate(this::next).limit(together).toArray(NewEvent[]::new));
            left -= together;
        }
    }

    /** A question that may match everything, something or nothing. */
    public Criteria criteria() {
        List<Criteria.Item> items = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Criteria.Item item = item();
            if (!item.tags().isEmpty() || !item.names().isEmpty()) {
                items.add(item);
            }
        }
        return new Criteria(items);
    }

    /** One item, perhaps one that everything matches. */
    public Criteria.Item item() {
        String[] known = {"turn:0", "turn:1", "stretch:0", "stretch:1", "stretch:2", "all:1", "rare:1", "absent:1"};
        Set<Tag> tags = new HashSet<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            tags.add(Given.tag(known[random.nextInt(known.length)]));
        }
        Set<String> names = new HashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            names.add(NAMES[random.nextInt(NAMES.length)]);
        }
        return new Criteria.Item(tags, names);
    }

    /** A position of the log, or 0. */
    public long position() {
        return random.nextInt(4) == 0 ? 0 : random.nextInt(events.size() + 1);
    }

    /** What is found by looking at each event. */
    public List<Long> matching(Criteria criteria, long after) {
        List<Long> matching = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            NewEvent event = events.get(i);
            if (i + 1 > after
                    && criteria.anyOf().stream()
                            .anyMatch(item -> event.tags().containsAll(item.tags())
                                    && (item.names().isEmpty() || item.names().contains(event.name())))) {
                matching.add(i + 1L);
            }
        }
        return matching;
    }
}
