package jp.musubi.language.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Map;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.Sealed;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * A promise was given up: nobody will keep it any more.
 *
 * @param reason why; null only when erased
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "PromiseGivenUp",
        version = "1")
public record PromiseGivenUp(
        ContactId contactId,
        List<RecordRef> about,
        @Sealed @Nullable String reason) implements PromiseEvent {

    public PromiseGivenUp {
        about = about == null ? List.of() : List.copyOf(about);
    }

    @Override
    @EventTag
    @JsonIgnore
    public Map<String, String> tags() {
        return ContactScope.tags(contactId, about);
    }
}
