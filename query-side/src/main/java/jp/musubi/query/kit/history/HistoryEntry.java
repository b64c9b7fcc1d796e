package jp.musubi.query.kit.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.util.List;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.codec.FieldPaths;
import org.jspecify.annotations.Nullable;

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
 * @param differences what it changed of the subject, each value of the type that its field declares; empty when it changes
 *     no field, and for a record that has been erased
 * @param erased whether something in it can no longer be read, or the record has been erased since
 * @param leafHash hexadecimal
 */
@JsonPropertyOrder({
    "subject",
    "position",
    "commit",
    "time",
    "type",
    "version",
    "actor",
    "actorName",
    "onBehalfOf",
    "why",
    "changes",
    "erased",
    "leafHash"
})
public record HistoryEntry(
        RecordRef subject,
        long position,
        long commit,
        Instant time,
        String type,
        String version,
        @Nullable String actor,
        @Nullable String actorName,
        @Nullable String onBehalfOf,
        @Nullable String why,
        @JsonIgnore List<FieldPaths.Change> differences,
        boolean erased,
        String leafHash) {

    /**
     * One field before and after, as text; codes stay codes.
     *
     * @param field JSON path, for example {@code ip.status}
     * @param before null when it was absent
     * @param after null when it is absent or erased
     */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    /** The differences as texts. */
    @JsonProperty
    public List<FieldChange> changes() {
        return differences.stream()
                .map(one -> new FieldChange(one.path(), FieldPaths.text(one.before()), FieldPaths.text(one.after())))
                .toList();
    }

    /** That it happened, without what was written. */
    HistoryEntry withheld() {
        return new HistoryEntry(
                subject,
                position,
                commit,
                time,
                type,
                version,
                actor,
                actorName,
                onBehalfOf,
                null,
                List.of(),
                erased,
                leafHash);
    }
}
