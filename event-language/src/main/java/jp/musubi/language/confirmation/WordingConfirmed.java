package jp.musubi.language.confirmation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Map;
import jp.musubi.language.kit.RecordRef;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * The owner agreed to the wording as it stood, and to whom it is shown (承諾).
 *
 * @param revision the wording, as the owner counts
 * @param how by which way the link had come
 * @param consentUntil the end of the consent that stood in it, or null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "WordingConfirmed",
        version = "1")
public record WordingConfirmed(
        RecordRef record,
        int number,
        int revision,
        ConfirmationWay how,
        @Nullable LocalDate consentUntil) implements ConfirmationEvent {

    @Override
    @EventTag
    @JsonIgnore
    public Map<String, String> tags() {
        return Map.of(record.type().code(), record.id());
    }
}
