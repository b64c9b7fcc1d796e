package jp.musubi.query.history;

import java.time.Instant;
import java.util.List;

/**
 * One event of a record.
 *
 * @param type local event name, for example {@code SeedRevised}
 * @param actor person id of who did it
 * @param actorName name now; null for system actors and erased persons
 * @param onBehalfOf person or organization id, or null
 * @param why reason or note given, or null
 * @param changes field by field; empty when the event changes no field
 * @param leafHash hexadecimal
 */
public record HistoryEntry(
        long position,
        long commit,
        Instant time,
        String type,
        String version,
        String actor,
        String actorName,
        String onBehalfOf,
        String why,
        List<FieldChange> changes,
        boolean erased,
        String leafHash) {

    /**
     * One field before and after, as text; codes stay codes.
     *
     * @param field JSON path, for example {@code ip.status}
     * @param before null when it was absent
     * @param after null when it is absent or erased
     */
    public record FieldChange(String field, String before, String after) {}
}
