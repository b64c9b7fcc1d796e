package jp.musubi.node;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.codec.SealedOwners;
import jp.musubi.language.kit.codec.UnreadableEventException;
import jp.musubi.vault.Keys;

/**
 * Persons and records whose texts are in the log, but whose keys the vault neither has nor has destroyed: it is of another
 * log, or of another day.
 *
 * @param count how many
 * @param oldest when the first text was stored that needs one of these keys; null when none is missing
 * @param newest when the last such text was stored; null when none is missing
 */
public record MissingKeys(int count, Instant oldest, Instant newest) {

    private static final int PAGE = 512;

    /**
     * Looks through the whole log.
     *
     * @param stopping ends the look early
     */
    public static MissingKeys of(EventLog log, Keys keys, BooleanSupplier stopping) {
        // The head first: whatever was sealed before it has its key by now.
        long head = log.head();
        Set<String> known = new HashSet<>(keys.owners());
        Set<RecordRef> missing = new HashSet<>();
        Instant oldest = null;
        Instant newest = null;
        for (long after = 0; after < head && !stopping.getAsBoolean(); ) {
            for (StoredEvent event : log.read(after, (int) Math.min(PAGE, head - after))) {
                after = event.position();
                boolean lost = false;
                for (RecordRef owner : owners(event)) {
                    if (!known.contains(owner.toString())) {
                        lost = true;
                        missing.add(owner);
                    }
                }
                if (lost) {
                    oldest = oldest == null || event.time().isBefore(oldest) ? event.time() : oldest;
                    newest = newest == null || event.time().isAfter(newest) ? event.time() : newest;
                }
            }
        }
        return new MissingKeys(missing.size(), oldest, newest);
    }

    /** An event that cannot be read at all is for the verification to name. */
    private static Set<RecordRef> owners(StoredEvent event) {
        try {
            return SealedOwners.of(event.payload());
        } catch (UnreadableEventException e) {
            return Set.of();
        }
    }
}
