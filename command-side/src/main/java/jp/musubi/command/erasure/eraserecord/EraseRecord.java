package jp.musubi.command.erasure.eraserecord;

import jp.musubi.command.kit.Command;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;

/**
 * Erases a seed, a need or a contact.
 *
 * @param actor who asks for it
 * @param reason required
 */
public record EraseRecord(PersonId actor, RecordRef record, String reason) implements Command {}
