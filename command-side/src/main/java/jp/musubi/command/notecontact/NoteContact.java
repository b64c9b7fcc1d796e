package jp.musubi.command.notecontact;

import java.time.LocalDate;
import jp.musubi.command.Command;
import jp.musubi.language.RecordRef;
import jp.musubi.language.id.ContactId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.value.ContactKind;

/**
 * Notes a contact on a seed, need, pairing, organization or person.
 *
 * @param actor who asks for it
 * @param promisedBy whose promise the next action is; null for the actor. Stored only together with a next action
 */
public record NoteContact(
        PersonId actor,
        ContactId contactId,
        RecordRef about,
        LocalDate on,
        ContactKind kind,
        String text,
        String nextAction,
        LocalDate due,
        PersonId promisedBy)
        implements Command {}
