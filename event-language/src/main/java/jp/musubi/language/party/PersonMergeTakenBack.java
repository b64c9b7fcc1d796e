package jp.musubi.language.party;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.Sealed;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * Two persons are two again: they had been taken for one by mistake.
 *
 * @param from the one that it had been merged into
 * @param note may be null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "PersonMergeTakenBack",
        version = "1")
public record PersonMergeTakenBack(
        @EventTag(key = "person") PersonId personId,
        @EventTag(key = "person") PersonId from,
        @Sealed @Nullable String note)
        implements PartyEvent {
    @Override
    @JsonIgnore
    public RecordRef subject() {
        return personId.ref();
    }
}
