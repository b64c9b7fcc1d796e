package jp.musubi.automation.matching;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.automation.follow.Follower;
import jp.musubi.automation.follow.HaltException;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.codec.EventCodec;
import jp.musubi.language.codec.EventTypes;
import jp.musubi.language.event.Event;
import jp.musubi.language.event.NeedClosed;
import jp.musubi.language.event.NeedMatched;
import jp.musubi.language.event.NeedOpened;
import jp.musubi.language.event.NeedRevised;
import jp.musubi.language.event.RecordErased;
import jp.musubi.language.event.SeedPublished;
import jp.musubi.language.event.SeedRevised;
import jp.musubi.language.event.SeedWithdrawn;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.value.MatchTrigger;
import jp.musubi.search.index.SearchIndex;

/** Acts on pages of events: plans what is to be matched, looks as of each cause, and sends what it finds. */
final class Matching implements Follower.Handler {
    private static final Set<String> CAUSES = Stream.of(
                    NeedOpened.class,
                    NeedRevised.class,
                    NeedClosed.class,
                    SeedPublished.class,
                    SeedRevised.class,
                    SeedWithdrawn.class,
                    RecordErased.class)
            .map(EventTypes::nameOf)
            .collect(Collectors.toSet());

    private static final String MATCHED = EventTypes.nameOf(NeedMatched.class);

    private static final Duration SLICE = Duration.ofMillis(100);

    private final EventLog log;
    private final EventCodec codec;
    private final SearchIndex index;
    private final int candidates;
    private final Memory memory;
    private final Sender sender;
    private final SeedChanges changes;

    Matching(EventLog log, EventCodec codec, SearchIndex index, int candidates, Memory memory, Sender sender) {
        this.log = log;
        this.codec = codec;
        this.index = index;
        this.candidates = candidates;
        this.memory = memory;
        this.sender = sender;
        this.changes = new SeedChanges(log, codec);
    }

    @Override
    public void handle(List<StoredEvent> page, BooleanSupplier stopping) throws InterruptedException {
        List<StoredEvent> watched = page.stream()
                .filter(stored ->
                        CAUSES.contains(stored.name()) || stored.name().equals(MATCHED))
                .toList();
        long lastCause = watched.stream()
                .filter(stored -> CAUSES.contains(stored.name()))
                .mapToLong(StoredEvent::position)
                .max()
                .orElse(0);
        while (!index.await(lastCause, SLICE)) {
            stopIf(stopping);
        }
        Looks looks = new Looks(index, candidates);
        Plan plan = new Plan(log, looks, memory);
        for (StoredEvent stored : watched) {
            stopIf(stopping);
            guarded(stored.position(), () -> take(stored, plan));
        }
        plan.dropClosed();
        for (Plan.Step step : plan.steps()) {
            stopIf(stopping);
            guarded(step.trigger().position(), () -> match(step, looks));
        }
    }

    private void take(StoredEvent stored, Plan plan) {
        Event event =
                codec.read(stored.name(), stored.version(), stored.payload()).event();
        Triggers.of(stored, event).ifPresent(plan::take);
        memory.passed(event);
        if (event instanceof NeedMatched matched && matched.trigger() == MatchTrigger.REMATCH) {
            Set<SeedId> found = Set.copyOf(matched.reached());
            List<Trigger> later = changes.between(found, matched.causePosition(), stored.position());
            plan.overtaken(matched.needId(), found, later);
        }
    }

    private void match(Plan.Step step, Looks looks) {
        // One look into the log costs less than finding candidates and having them refused.
        if (sender.done(step)) {
            return;
        }
        looks.at(step.need(), step.trigger().position()).ifPresent(look -> {
            if (sender.send(step, look)) {
                memory.matched(step.need(), step.trigger().position(), look.found());
            }
        });
    }

    private static void stopIf(BooleanSupplier stopping) throws InterruptedException {
        if (stopping.getAsBoolean()) {
            throw new InterruptedException("the matcher is being stopped");
        }
    }

    private static void guarded(long position, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            throw new HaltException(position, e);
        }
    }
}
