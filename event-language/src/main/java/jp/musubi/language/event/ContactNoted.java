package jp.musubi.language.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.language.RecordRef;
import jp.musubi.language.id.ContactId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.sealing.Sealed;
import jp.musubi.language.value.ContactKind;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * Somebody spoke with somebody about a record, and perhaps promised something. Sealed under the keys of all records it
 * is about.
 *
 * @param about the record first, then the records it stands for (of a pairing: its need and its seed)
 * @param on the day of the contact
 * @param text what was said
 * @param nextAction what was promised, or null
 * @param due by when, or null
 * @param promisedBy whose promise it is, or null when there is none
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "ContactNoted", version = "1")
public record ContactNoted(
        ContactId contactId,
        List<RecordRef> about,
        LocalDate on,
        ContactKind kind,
        @Sealed String text,
        @Sealed String nextAction,
        LocalDate due,
        PersonId promisedBy)
        implements Event {

    public ContactNoted {
        about = about == null ? List.of() : List.copyOf(about);
    }

    @Override
    @JsonIgnore
    public RecordRef subject() {
        return contactId.ref();
    }

    @Override
    @JsonIgnore
    public List<RecordRef> sealedUnder() {
        // A pairing has no key of its own: its need and its seed, which follow it in the list, do.
        return about.stream()
                .filter(ref -> ref.type() != jp.musubi.language.RecordType.PAIRING)
                .toList();
    }

    /** Tag keys and values: each record by its own type. */
    @EventTag
    @JsonIgnore
    public Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put(contactId.ref().type().code(), contactId.value());
        about.forEach(ref -> tags.put(ref.type().code(), ref.id()));
        return tags;
    }
}
