package jp.musubi.query.kit.history;

import java.time.Instant;
import java.util.List;
import jp.musubi.language.kit.RecordRef;

/**
 * One event of a record.
 *
 * @param subject the record that the event is first about: in the history of a need or seed also its pairings and
 *     contacts
 * @param type local event name, for example {@code SeedRevised}
 * @param actor person id of who did it
 * @param actorName name now; null for system actors and erased persons
 * @param onBehalfOf person or organization id, or null
 * @param why reason or note given, or null
 * @param changes field by field; empty when the event changes no field, and for a record that has been erased
 * @param erased whether something in it can no longer be read, or the record has been erased since
 * @param leafHash hexadecimal
 */
public record HistoryEntry(
        RecordRef subject,
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
