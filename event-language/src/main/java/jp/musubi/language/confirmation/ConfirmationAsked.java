package jp.musubi.language.confirmation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Map;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.Sealed;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * The owner was asked to confirm the wording, by a one-time link. A later request takes the place of an earlier one.
 *
 * @param revision which wording, as the owner counts: what the office notes for itself is no revision to them
 * @param until the last day on which the link holds
 * @param way how the link goes to the owner; by paper it was handed to who asked, as the metadata name them
 * @param address where it is mailed to, as typed for an owner without an account; null for the address of the owner's own
 *     person, and on paper
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "ConfirmationAsked",
        version = "1")
public record ConfirmationAsked(
        RecordRef record,
        int number,
        int revision,
        LocalDate until,
        ConfirmationWay way,
        @Sealed @Nullable String address)
        implements ConfirmationEvent {

    @Override
    @EventTag
    @JsonIgnore
    public Map<String, String> tags() {
        return Map.of(record.type().code(), record.id());
    }
}
