package jp.musubi.command.contact.note;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.musubi.command.kit.Command;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Notes a contact on a seed, need, pairing, organization or person.
 *
 * @param actor who asks for it
 * @param promisedBy whose promise the next action is; null for the actor. Stored only together with a next action
 * @param keeps promises on that record that are kept by this contact; they end together with its being noted
 */
public record NoteContact(
        PersonId actor,
        ContactId contactId,
        RecordRef about,
        LocalDate on,
        ContactKind kind,
        String text,
        @Nullable String nextAction,
        @Nullable LocalDate due,
        @Nullable PersonId promisedBy,
        List<ContactId> keeps)
        implements Command {
    public NoteContact {
        keeps = keeps == null ? List.of() : List.copyOf(keeps);
    }

    /** A contact that keeps no earlier promise. */
    public NoteContact(
            PersonId actor,
            ContactId contactId,
            RecordRef about,
            LocalDate on,
            ContactKind kind,
            String text,
            String nextAction,
            LocalDate due,
            PersonId promisedBy) {
        this(actor, contactId, about, on, kind, text, nextAction, due, promisedBy, List.of());
    }

    @Override
    public Optional<RecordRef> begins() {
        return Optional.ofNullable(contactId).map(ContactId::ref);
    }
}
