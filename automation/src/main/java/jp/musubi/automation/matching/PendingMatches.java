package jp.musubi.automation.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;

/**
 * Which needs are to be matched, and for which cause: the last of those taken in that touches the need. What a
 * need would have found for an earlier cause matters only for whether a later one touches it; it is looked up
 * when that is asked.
 */
final class PendingMatches {
    private final EventLog log;
    private final MatchRuns runs;
    private final KnownMatchings known;
    private final StoredMatchings stored;
    private final Map<NeedId, Trigger> pending = new HashMap<>();

    /** A need and the cause for which it is matched. */
    record Step(NeedId need, Trigger trigger) {
        /** The id of the command that stores it: who comes second changes nothing. */
        String commandId() {
            return Ids.derived("match", need.value(), Long.toString(trigger.position()));
        }
    }

    /** @param stored what others, or an earlier run, have stored already */
    PendingMatches(EventLog log, MatchRuns runs, KnownMatchings known, StoredMatchings stored) {
        this.log = log;
        this.runs = runs;
        this.known = known;
        this.stored = stored;
    }

    /** Takes in the next cause; what is known is as of just before it. */
    void take(Trigger trigger) {
        switch (trigger.kind()) {
            case NEED_OPENED -> due(new NeedId(trigger.subject().id()), trigger);
            case NEED_REVISED, NEED_SOUNDING_OPENED -> {
                NeedId need = new NeedId(trigger.subject().id());
                if (known.isOpen(need)) {
                    due(need, trigger);
                }
            }
            case REMATCH -> throw new IllegalArgumentException("a job has a thread of its own");
            case SEED_PUBLISHED,
                    SEED_REVISED,
                    SEED_WITHDRAWN,
                    SEED_EXPIRED,
                    SEED_SOUNDING_OPENED,
                    SEED_SOUNDING_PAUSED,
                    RECORD_ERASED -> {
                if (!known.nothingOpen()) {
                    touched(new SeedId(trigger.subject().id()), trigger).forEach(need -> due(need, trigger));
                }
            }
        }
    }

    /** What was stored for the cause already only tells what was found. */
    private void due(NeedId need, Trigger trigger) {
        if (known.matchedFor(need) >= trigger.position()) {
            return;
        }
        Optional<NeedMatched> done = stored.of(new Step(need, trigger));
        done.ifPresent(known::matched);
        if (done.isPresent()) {
            pending.remove(need);
        } else {
            pending.put(need, trigger);
        }
    }

    /** Whether a matching that comes past is for a later cause than all that is known of its need. */
    boolean isNews(NeedMatched matched) {
        Trigger due = pending.get(matched.needId());
        return known.matchedFor(matched.needId()) < matched.causePosition()
                && (due == null || due.position() < matched.causePosition());
    }

    /**
     * Takes in that a need was matched late, for a cause long before this event. What happened in between to the seeds
     * that were found then could not touch the need when it happened, because nobody knew yet that it had found them.
     *
     * @param found the seeds at or above the floor
     * @param later the causes in between, in log order
     */
    void overtaken(NeedId need, Set<SeedId> found, List<Trigger> later) {
        pending.remove(need);
        Set<SeedId> current = found;
        for (Trigger trigger : later) {
            if (current.contains(new SeedId(trigger.subject().id()))) {
                pending.put(need, trigger);
                current = runs.found(need, trigger.position());
            }
        }
    }

    /** A need that has been closed is matched no more. */
    void dropClosed() {
        pending.keySet().removeIf(need -> !known.isOpen(need));
    }

    /** In the order of causes, then by id. */
    List<Step> steps() {
        return pending.entrySet().stream()
                .map(entry -> new Step(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong((Step step) -> step.trigger().position())
                        .thenComparing(step -> step.need().value()))
                .toList();
    }

    private Set<NeedId> touched(SeedId seed, Trigger trigger) {
        Set<NeedId> touched = new LinkedHashSet<>(runs.touched(seed, trigger.position()));
        if (trigger.kind() == MatchTrigger.SEED_PUBLISHED && firstPublished(seed, trigger)) {
            return touched;
        }
        known.naming(seed).stream().filter(need -> !pending.containsKey(need)).forEach(touched::add);
        pending.forEach((need, earlier) -> {
            if (!touched.contains(need) && runs.found(need, earlier.position()).contains(seed)) {
                touched.add(need);
            }
        });
        return touched;
    }

    /** Before it was first published no need can have found it: which spares imports the looking up. */
    private boolean firstPublished(SeedId seed, Trigger trigger) {
        Criteria.Item published = new Criteria.Item(
                Set.of(new Tag("seed", seed.value())), Set.of(EventTypes.nameOf(SeedPublished.class)));
        try (EventCursor events = log.source(new Criteria(List.of(published)), 0)) {
            return !events.hasNext() || events.next().position() >= trigger.position();
        }
    }
}
