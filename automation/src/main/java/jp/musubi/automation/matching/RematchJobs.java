package jp.musubi.automation.matching;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.State;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.matching.RematchEvent;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.matching.RematchRequested;
import jp.musubi.language.matching.RematchState;
import jp.musubi.language.need.MatchTrigger;

/** The job that the log says is to be worked on: the last one requested, unless it is done or rests. */
final class RematchJobs {
    /** Events after which there may be work. */
    static final Set<String> STARTING = names(RematchState.WAY.entering(State::stands));

    private static final Criteria JOBS = Criteria.named(names(RematchState.WAY.events()));

    private final EventLog log;
    private final EventCodec codec;
    private long seen;
    private Job open;
    private RematchState state;

    /**
     * A job.
     *
     * @param cause the request, as the cause of what is matched
     */
    record Job(RematchId id, Trigger cause) {}

    RematchJobs(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /** The job that is open as of now, whether it rests or not. */
    Optional<Job> open() {
        catchUp();
        return Optional.ofNullable(open);
    }

    /** The job that is to be worked on now. */
    Optional<Job> current() {
        catchUp();
        return Optional.ofNullable(open).filter(job -> state.stands());
    }

    private void catchUp() {
        try (EventCursor events = log.source(JOBS, seen)) {
            while (events.hasNext()) {
                StoredEvent stored = events.next();
                take(
                        stored,
                        codec.read(stored.name(), stored.version(), stored.payload())
                                .event());
            }
            seen = Math.max(seen, events.upTo());
        }
    }

    private void take(StoredEvent stored, Event event) {
        switch (event) {
            case RematchRequested e -> {
                open = new Job(e.rematchId(), Triggers.of(stored, e, MatchTrigger.REMATCH));
                state = RematchState.WAY.after(null, e);
            }
            case RematchEvent e -> {
                if (isOpen(e.rematchId())) {
                    state = RematchState.WAY.after(state, e);
                    open = state.underway() ? open : null;
                }
            }
            default -> throw new IllegalStateException("not an event of a job: " + event.getClass());
        }
    }

    private boolean isOpen(RematchId job) {
        return open != null && open.id().equals(job);
    }

    private static Set<String> names(Set<Class<? extends Event>> events) {
        return events.stream().map(EventTypes::nameOf).collect(Collectors.toUnmodifiableSet());
    }
}
