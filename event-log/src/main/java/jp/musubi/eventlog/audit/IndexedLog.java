package jp.musubi.eventlog.audit;

import java.util.Optional;
import java.util.function.LongConsumer;

/** An engine that finds events by keys kept beside them, which the hashes do not cover: it can compare both. */
public interface IndexedLog {

    /**
     * Compares the keys with the events.
     *
     * @param after position after which to begin; 0 for the whole log, where also keys too many are found
     * @param upTo the last position to look at
     * @param progress called now and then with the position reached
     * @return the first position whose keys do not agree
     */
    Optional<Verdict.Broken> checkIndexes(long after, long upTo, LongConsumer progress);
}
