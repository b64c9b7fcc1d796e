package jp.musubi.eventlog.mongo;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.canonical.Frontier;
import org.jspecify.annotations.Nullable;

/**
 * A stored batch, as far as it matters for what may be appended next.
 *
 * @param head the log after it
 * @param appends its appends by id, in order
 * @param events its events, in order
 */
record Batch(Head head, List<Part> appends, List<Event> events) {

    /** One append. */
    record Part(String appendId, Appended appended) {}

    /** One event. */
    record Event(long position, String id, EventKeys keys) {}

    /**
     * The end of the log.
     *
     * @param id number of the last batch, 0 for none
     * @param token that batch's token; null for none
     * @param frontier the hash tree's frontier, as stored; null where only the place is known
     */
    record Head(long id, @Nullable UUID token, long position, long commit, byte @Nullable [] frontier) {
        /** The hash tree up to there. */
        Frontier tree() {
            return Frontier.of(Objects.requireNonNull(frontier, "not read with the batch"));
        }
    }
}
