package jp.musubi.language.contact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.Sealed;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * Somebody spoke with somebody about a record, and perhaps promised something. Sealed under its own key and
 * those of all records it is about. A promise has the id of its contact; what becomes of it is a
 * {@link PromiseEvent}.
 *
 * @param about the record first, then the records it stands for (of a pairing: its need and its seed)
 * @param on the day of the contact
 * @param text what was said
 * @param nextAction what was promised, or null
 * @param due by when, or null
 * @param promisedBy whose promise it is, or null when there is none
 * @param replaces whether it replaced every promise that was open on the records it is about, as all notes of the first
 *     version did; never so in what is written today
 */
@org.axonframework.messaging.eventhandling.annotation.Event(namespace = "musubi", name = "ContactNoted", version = "2")
public record ContactNoted(
        ContactId contactId,
        List<RecordRef> about,
        LocalDate on,
        ContactKind kind,
        @Sealed @Nullable String text,
        @Sealed @Nullable String nextAction,
        @Nullable LocalDate due,
        @Nullable PersonId promisedBy,
        boolean replaces)
        implements Event {

    public ContactNoted {
        about = about == null ? List.of() : List.copyOf(about);
    }

    @Override
    @JsonIgnore
    public RecordRef subject() {
        return contactId.ref();
    }

    /** Whether something was promised. Its words may have been erased since. */
    @JsonIgnore
    public boolean promises() {
        return promisedBy != null;
    }

    @Override
    @JsonIgnore
    public List<RecordRef> sealedUnder() {
        return ContactScope.keys(contactId, about);
    }

    /** Tag keys and values: each record by its own type. */
    @EventTag
    @JsonIgnore
    public Map<String, String> tags() {
        return ContactScope.tags(contactId, about);
    }
}
