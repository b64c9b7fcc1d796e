package jp.musubi.eventlog.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.engine.Cleared;

/** Decides appends, batch by batch. For one thread at a time, but for what it sets aside. */
final class AppendDecider {
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(8);
    private static final long FIRST_PAUSE = TimeUnit.MICROSECONDS.toNanos(250);

    private final Server server;
    private final MongoOptions options;
    private final Follower follower;
    private final Lookup lookup;
    private final Cleared cleared = new Cleared();
    private final Runnable stored;
    private boolean behind = true;
    private int racesLost;

    /**
     * A decider.
     *
     * @param stored called after each batch that was stored
     */
    AppendDecider(Server server, MongoOptions options, Follower follower, Lookup lookup, Runnable stored) {
        this.server = server;
        this.options = options;
        this.follower = follower;
        this.lookup = lookup;
        this.stored = stored;
    }

    /**
     * Decides what can be decided now: refusals by what is durable, and one batch. What depends on the outcome of that
     * batch, or finds no room in it, stays for the next batch.
     *
     * @param waiting in the order in which they came
     */
    void decide(List<Pending> waiting) {
        Batch.Head head = follower.recent().head();
        if (behind || waiting.stream().anyMatch(pending -> pending.marker() > head.position())) {
            follower.catchUp();
            behind = false;
        }
        BatchDecision decision = new BatchDecision(follower.recent().head(), options);
        boolean first = true;
        for (Pending pending : waiting) {
            if (!decision.fits(pending)) {
                break;
            }
            decideAlone(pending, decision, first);
            first &= pending.decided();
        }
        if (!decision.isEmpty()) {
            store(decision);
        }
    }

    /** What cannot be decided is refused alone: others of the batch asked for something else. */
    private void decideAlone(Pending pending, BatchDecision decision, boolean first) {
        try {
            if (pending.marker() <= decision.reached() || beyond(pending, first)) {
                decide(pending, decision);
            }
        } catch (LogFailureException e) {
            if (e.why() != FailureCause.OTHER) {
                throw e;
            }
            pending.fail(e);
        } catch (RuntimeException e) {
            pending.fail(new LogFailureException("the append could not be decided on: " + e, e));
        }
    }

    /** Whether the log certainly ends before what the decision has seen. What others have appended may come into view. */
    private boolean beyond(Pending pending, boolean first) {
        if (!first) {
            // One before it may still be stored in this batch, and may be what the decision has seen.
            return false;
        }
        if (follower.goesOn()) {
            behind = true;
            racesLost++;
            pauseAfterLoss();
            return false;
        }
        pending.refuseMarker(follower.recent().head().position());
        return true;
    }

    private void decide(Pending pending, BatchDecision decision) {
        Optional<Appended> earlier = follower.recent().appended(pending.appendId());
        if (earlier.isPresent()) {
            pending.succeed(earlier.get());
            return;
        }
        Optional<RuntimeException> refusal = refusal(pending);
        if (refusal.isPresent()) {
            // A repeat gets its first result whatever else is wrong with it. The window did not know it; the store may.
            lookup.appended(pending.appendId())
                    .ifPresentOrElse(appended -> pending.succeed(appended), () -> pending.fail(refusal.get()));
        } else if (!pending.deferred() && !decision.concerns(pending)) {
            decision.accept(pending);
        }
    }

    private Optional<RuntimeException> refusal(Pending pending) {
        if (pending.beyond().isPresent()) {
            return pending.beyond();
        }
        for (String id : pending.eventIds()) {
            if (follower.recent().hasEvent(id)) {
                return Optional.of(taken(id));
            }
        }
        Recent.Finding found = follower.recent().find(pending.wanted(), pending.cleared());
        long conflicting = found.conflicting() != 0 ? found.conflicting() : olderThanWindow(pending, found.start());
        if (conflicting != 0) {
            return Optional.of(new ConflictException(conflicting));
        }
        if (!pending.deferred()) {
            pending.items().forEach(item -> cleared.extend(item, pending.cleared(), found.upTo()));
            pending.clear(found.upTo());
        }
        return Optional.empty();
    }

    /**
     * Of several tags that many events have, or of very many keys, the store may look through all that it has: that is asked
     * beside those who are decided on, and remembered. What came meanwhile is little.
     */
    private long olderThanWindow(Pending pending, long start) {
        if (pending.conflicting() != 0 || pending.cleared() >= start) {
            return pending.conflicting();
        }
        List<Criteria.Item> open = pending.items().stream()
                .filter(item -> cleared.upTo(item, pending.cleared()) < start)
                .toList();
        long after = open.stream()
                .mapToLong(item -> cleared.upTo(item, pending.cleared()))
                .min()
                .orElse(start);
        Wanted wanted = Wanted.of(open);
        if (wanted.cheap() || pending.checked()) {
            return lookup.conflicting(wanted, after, start);
        }
        pending.defer(() -> {
            long conflicting = lookup.conflicting(wanted, after, start);
            // What another server answers in place of the log's own is never remembered.
            follower.requireHistory(follower.recent().head());
            if (conflicting == 0) {
                open.forEach(item -> cleared.keep(item, after, start));
            }
            pending.check(conflicting, start);
        });
        return 0;
    }

    private static IllegalArgumentException taken(String eventId) {
        return new IllegalArgumentException("an event with the id " + eventId + " is already stored");
    }

    private void store(BatchDecision decision) {
        follower.requireHistory(decision.before());
        Insertion insertion = new Insertion(
                server, options.patience().toNanos(), decision.document(), decision.id(), decision.token());
        switch (insertion.run(() -> follower.requireHistory(decision.before()), () -> anyTaken(decision))) {
            case STORED -> {
                // Before anybody is told: a server that was replaced in this moment has a batch that follows on
                // nothing.
                follower.requireHistory(decision.before());
                follower.recent().add(decision.batch());
                racesLost = 0;
                decision.accepted().forEach(append -> append.pending().succeed(append.appended()));
                stored.run();
            }
            case LOST -> {
                behind = true;
                pauseAfterLoss();
            }
            case TAKEN -> behind = true;
        }
    }

    /** Decides those whose append id or event id is stored although the window does not know it. */
    private boolean anyTaken(BatchDecision decision) {
        Map<String, Appended> repeated = lookup.appended(decision.appendIds());
        Set<String> ids = lookup.taken(decision.eventIds());
        for (Accepted append : decision.accepted()) {
            Pending pending = append.pending();
            if (repeated.containsKey(pending.appendId())) {
                pending.succeed(repeated.get(pending.appendId()));
            } else {
                pending.eventIds().stream().filter(ids::contains).findFirst().ifPresent(id -> pending.fail(taken(id)));
            }
        }
        return !repeated.isEmpty() || !ids.isEmpty();
    }

    /** Two processes that append at full speed would otherwise wait for each other's every batch. */
    private void pauseAfterLoss() {
        racesLost++;
        if (racesLost > 1) {
            long longest = Math.min(FIRST_PAUSE << Math.min(racesLost, 6), LONGEST_PAUSE);
            LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
        }
    }
}
