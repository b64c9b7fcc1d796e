package jp.musubi.eventlog.audit;

import java.util.Optional;
import jp.musubi.eventlog.StoredEvent;

/**
 * What events themselves tell of the append that stored them. The append id of a commit is under no hash, and it decides
 * which appends are repeats; where the metadata of an event names it as well, and so bears witness under the event's hash,
 * an audit holds the one against the other.
 */
@FunctionalInterface
public interface AppendIds {

    /**
     * The append id that the event names; empty when it names none.
     *
     * @throws IllegalArgumentException when it cannot be read
     */
    Optional<String> of(StoredEvent event);

    /** Of events that tell nothing. */
    static AppendIds untold() {
        return event -> Optional.empty();
    }
}
