package jp.musubi.automation.matching;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import jp.musubi.automation.kit.follow.Follower;
import jp.musubi.automation.kit.follow.HaltException;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.seed.SeedId;
import jp.musubi.search.index.SearchIndex;

/** Acts on pages of events: takes in what is to be matched, matches as of each cause, and sends what it finds. */
final class Matching implements Follower.Handler {
    private static final String MATCHED = EventTypes.nameOf(NeedMatched.class);

    private static final Duration SLICE = Duration.ofMillis(100);

    private final Lane lane;
    private final Optional<GivingWay> givingWay;
    private final EventLog log;
    private final EventCodec codec;
    private final SearchIndex index;
    private final int candidates;
    private final KnownMatchings known;
    private final MatchSender sender;
    private final StoredMatchings stored;
    private final SeedChanges changes;

    /**
     * Of one lane.
     *
     * @param givingWay to the other lane; empty for the one that goes first
     * @param known where the lane goes on
     */
    Matching(
            Lane lane,
            Optional<GivingWay> givingWay,
            EventLog log,
            EventCodec codec,
            SearchIndex index,
            int candidates,
            KnownMatchings known,
            MatchSender sender) {
        this.lane = lane;
        this.givingWay = givingWay;
        this.log = log;
        this.codec = codec;
        this.index = index;
        this.candidates = candidates;
        this.known = known;
        this.sender = sender;
        this.stored = new StoredMatchings(log, codec);
        this.changes = new SeedChanges(log, codec);
    }

    @Override
    public void handle(List<StoredEvent> page, BooleanSupplier stopping) throws InterruptedException {
        if (givingWay.isPresent()) {
            givingWay.get().until(page.getLast().position(), stopping);
        }
        List<StoredEvent> watched = page.stream()
                .filter(event -> lane.watches(event.name()) || event.name().equals(MATCHED))
                .toList();
        awaitIndex(watched, stopping);
        MatchRuns runs = new MatchRuns(index, candidates);
        PendingMatches pending = new PendingMatches(log, runs, known, stored);
        for (StoredEvent event : watched) {
            before(stopping);
            guarded(event.position(), () -> take(event, pending));
        }
        pending.dropClosed();
        for (PendingMatches.Step step : pending.steps()) {
            before(stopping);
            guarded(step.trigger().position(), () -> match(step, runs));
        }
    }

    private void awaitIndex(List<StoredEvent> watched, BooleanSupplier stopping) throws InterruptedException {
        long lastCause = watched.stream()
                .filter(event -> lane.watches(event.name()))
                .mapToLong(StoredEvent::position)
                .max()
                .orElse(0);
        while (!shows(lastCause)) {
            Follower.stopIf(stopping);
        }
    }

    private boolean shows(long position) throws InterruptedException {
        return givingWay.isPresent() ? index.awaitAtLeisure(position, SLICE) : index.await(position, SLICE);
    }

    private void before(BooleanSupplier stopping) throws InterruptedException {
        Follower.stopIf(stopping);
        if (givingWay.isPresent()) {
            givingWay.get().forNow(stopping);
        }
    }

    private void take(StoredEvent stored, PendingMatches pending) {
        Event event =
                codec.read(stored.name(), stored.version(), stored.payload()).event();
        Triggers.of(stored, event).filter(trigger -> lane.takes(trigger.kind())).ifPresent(pending::take);
        if (lane == Lane.ALL && event instanceof NeedMatched matched && pending.isNews(matched)) {
            Set<SeedId> found = Set.copyOf(matched.reached());
            List<Trigger> later = changes.between(found, matched.causePosition(), stored.position());
            pending.overtaken(matched.needId(), found, later);
        }
        known.passed(event);
    }

    private void match(PendingMatches.Step step, MatchRuns runs) {
        if (known.matchedFor(step.need()) >= step.trigger().position()) {
            return;
        }
        // One look into the log costs less than finding candidates and having them refused.
        Optional<NeedMatched> done = stored.of(step);
        if (done.isPresent()) {
            known.matched(done.get());
            return;
        }
        runs.at(step.need(), step.trigger().position()).ifPresent(run -> {
            if (sender.send(step, run) && lane == Lane.NEEDS) {
                index.want(log.head());
            }
            known.matched(step.need(), step.trigger().position(), run.found());
        });
    }

    private static void guarded(long position, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            throw new HaltException(position, e);
        }
    }
}
