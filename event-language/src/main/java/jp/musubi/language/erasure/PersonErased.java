package jp.musubi.language.erasure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/** A person's key is to be destroyed: name, address and identifiers become unreadable everywhere. */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "PersonErased", version = "1")
public record PersonErased(
        @EventTag(key = "person") PersonId personId,
        @Nullable String reason) implements ErasureEvent {
    @Override
    @JsonIgnore
    public RecordRef subject() {
        return personId.ref();
    }
}
