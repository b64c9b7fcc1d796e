package jp.musubi.automation.erasure;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.musubi.automation.kit.follow.Follower;
import jp.musubi.automation.kit.follow.FollowerStatus;
import jp.musubi.automation.kit.follow.HaltException;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.language.EventTypes;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.RecordRef;

/**
 * Destroys the key of whoever and whatever the log says is erased: at the start over all such events, so that a
 * vault restored from a backup loses the keys again, and then as they come.
 */
public final class ErasureAutomation implements AutoCloseable {
    private static final Set<String> ERASURES =
            Set.of(EventTypes.nameOf(PersonErased.class), EventTypes.nameOf(RecordErased.class));

    private final Follower follower;

    private ErasureAutomation(Follower follower) {
        this.follower = follower;
    }

    /**
     * Goes over all erasures in the log, then follows it.
     *
     * @throws RuntimeException when a key cannot be destroyed now: nothing must be opened before that is mended
     */
    public static ErasureAutomation start(EventLog log, KeyDestroyer keys) {
        long upTo;
        try (EventCursor erasures = log.source(Criteria.named(ERASURES), 0)) {
            erasures.forEachRemaining(event -> keys.destroy(erased(event)));
            upTo = erasures.upTo();
        }
        return new ErasureAutomation(Follower.start("erasure", log, upTo, (page, stopping) -> destroy(page, keys)));
    }

    /** Whoever and whatever the log says is erased. */
    public static Set<RecordRef> erasedIn(EventLog log) {
        Set<RecordRef> erased = new HashSet<>();
        try (EventCursor erasures = log.source(Criteria.named(ERASURES), 0)) {
            erasures.forEachRemaining(event -> erased.add(erased(event)));
        }
        return erased;
    }

    private static void destroy(List<StoredEvent> page, KeyDestroyer keys) {
        for (StoredEvent event : page) {
            if (ERASURES.contains(event.name())) {
                try {
                    keys.destroy(erased(event));
                } catch (RuntimeException e) {
                    throw new HaltException(event.position(), e);
                }
            }
        }
    }

    /** An erasure bears one tag: that of what is erased. So its payload need not be readable. */
    private static RecordRef erased(StoredEvent event) {
        if (event.tags().size() != 1) {
            throw new IllegalStateException("an erasure bears one tag, not " + event.tags());
        }
        Tag tag = event.tags().getFirst();
        return RecordRef.parse(tag.toString());
    }

    /** Where it stands. */
    public FollowerStatus status() {
        return follower.status();
    }

    /** Waits until all erasures up to a position are done. @return false when the time ran out or it has halted */
    public boolean awaitIdle(long position, Duration timeout) throws InterruptedException {
        return follower.awaitIdle(position, timeout);
    }

    @Override
    public void close() {
        follower.close();
    }
}
