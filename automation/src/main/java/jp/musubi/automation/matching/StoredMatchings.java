package jp.musubi.automation.matching;

import java.util.Optional;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.need.NeedMatched;

/** What was stored for a cause already: on another lane, by another node, or before a restart. */
final class StoredMatchings {
    private final EventLog log;
    private final EventCodec codec;

    StoredMatchings(EventLog log, EventCodec codec) {
        this.log = log;
        this.codec = codec;
    }

    /** The matching of a need for a cause; empty when there is none. */
    Optional<NeedMatched> of(PendingMatches.Step step) {
        return log.appended(step.commandId()).map(appended -> matching(appended.first()));
    }

    /** A matching is the first event of its append. */
    private NeedMatched matching(long position) {
        StoredEvent stored = log.read(position - 1, 1).getFirst();
        Event event =
                codec.read(stored.name(), stored.version(), stored.payload()).event();
        if (event instanceof NeedMatched matched) {
            return matched;
        }
        throw new IllegalStateException("not a matching at position " + position + ": " + stored.name());
    }
}
