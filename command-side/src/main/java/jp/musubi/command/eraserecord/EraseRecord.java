package jp.musubi.command.eraserecord;

import jp.musubi.command.Command;
import jp.musubi.language.RecordRef;
import jp.musubi.language.id.PersonId;

/**
 * Erases a seed, a need or a contact.
 *
 * @param actor who asks for it
 * @param reason required
 */
public record EraseRecord(PersonId actor, RecordRef record, String reason) implements Command {}
