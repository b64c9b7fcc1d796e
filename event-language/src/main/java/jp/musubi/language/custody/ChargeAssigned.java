package jp.musubi.language.custody;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator is in charge (担当) of a record from now on. Tagged by both persons, too, so that a decision can tell what
 * somebody is in charge of.
 *
 * @param coordinator null when nobody is any more
 * @param before who was until then, or null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "ChargeAssigned",
        version = "1")
public record ChargeAssigned(
        RecordRef record,
        @Nullable PersonId coordinator,
        AssignedBy by,
        @Nullable PersonId before) implements CustodyEvent {

    /** The tag of the record. */
    @EventTag
    @JsonIgnore
    public Map<String, String> tags() {
        return CustodyEvent.tag(record);
    }

    /** Whose charge changes. */
    @EventTag(key = "person")
    @JsonIgnore
    public List<PersonId> persons() {
        return Stream.of(coordinator, before)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
    }
}
