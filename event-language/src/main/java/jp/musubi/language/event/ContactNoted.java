package jp.musubi.language.event;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.musubi.language.RecordRef;
import jp.musubi.language.RecordType;
import jp.musubi.language.id.ContactId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.sealing.Sealed;
import jp.musubi.language.value.ContactKind;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * Somebody spoke with somebody about a record, and perhaps promised something. Sealed under its own key and
 * those of all records it is about.
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
        // Its own key first, so that a note can be erased alone. A pairing has no key: its need and its seed do.
        List<RecordRef> owners = new ArrayList<>();
        owners.add(contactId.ref());
        about.stream().filter(ref -> ref.type() != RecordType.PAIRING).forEach(owners::add);
        return owners;
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
