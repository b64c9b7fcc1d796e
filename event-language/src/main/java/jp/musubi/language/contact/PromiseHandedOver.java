package jp.musubi.language.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.Sealed;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

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
        @Sealed @Nullable String note) implements PromiseEvent {

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
