package jp.musubi.language.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.Sealed;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * A promise was kept.
 *
 * @param followUp the contact in which it was kept, noted together with this; null when none was noted
 * @param note how, or null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "PromiseKept", version = "1")
public record PromiseKept(
        ContactId contactId,
        List<RecordRef> about,
        @Nullable ContactId followUp,
        @Sealed @Nullable String note) implements PromiseEvent {

    public PromiseKept {
        about = about == null ? List.of() : List.copyOf(about);
    }

    @Override
    @EventTag
    @JsonIgnore
    public Map<String, String> tags() {
        return ContactScope.tags(contactId, about);
    }
}
