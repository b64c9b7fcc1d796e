package jp.musubi.language.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import jp.musubi.language.RecordRef;
import jp.musubi.language.id.ContactId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.sealing.Sealed;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * A promise became somebody else's, and stays open.
 *
 * @param from whose it was
 * @param to whose it is from now on
 * @param note for the person who takes it over, or null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "PromiseHandedOver",
        version = "1")
public record PromiseHandedOver(
        ContactId contactId,
        List<RecordRef> about,
        PersonId from,
        PersonId to,
        @Sealed String note) implements PromiseEvent {

    public PromiseHandedOver {
        about = about == null ? List.of() : List.copyOf(about);
    }

    @Override
    @EventTag
    @JsonIgnore
    public Map<String, String> tags() {
        return ContactScope.tags(contactId, about);
    }
}
