package jp.musubi.eventlog.audit;

import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * An engine that keeps beside the events what follows from them, and is under no hash: the keys by which it finds them, and
 * parts of the tree that it grows on. It can compare that with the events, and build it anew.
 */
public interface IndexedLog {

    /**
     * Compares what is derived with the events, and looks for what no log has. To be asked when the events themselves were
     * found intact.
     *
     * @param from after which to begin; {@link Checkpoint#origin()} for the whole log, where also keys too many are found
     * @param upTo the last position to look at, the end of a commit
     * @param progress called now and then with the position reached
     * @return the first position where they do not agree, as {@link Verdict.Kind#DERIVED}, or what is
     *     {@link Verdict.Kind#FOREIGN}
     */
    Optional<Verdict.Broken> checkIndexes(Checkpoint from, long upTo, LongConsumer progress);

    /**
     * Builds anew what is derived from the events. Nothing is appended meanwhile; events, hashes and commits stay as they
     * are.
     *
     * @param progress called now and then with the position reached
     * @throws jp.musubi.eventlog.LogFailureException when the events themselves do not hold, or it cannot be written
     */
    void rebuildIndexes(LongConsumer progress);
}
