package jp.musubi.command.handoverpromise;

import jp.musubi.command.Command;
import jp.musubi.language.id.ContactId;
import jp.musubi.language.id.PersonId;

/**
 * Hands a promise over to another person, whose it is from then on. It stays open.
 *
 * @param actor who asks for it
 * @param promise the id of the contact in which it was given
 * @param to required; somebody who may note contacts on the record
 * @param note for that person; may be null
 */
public record HandOverPromise(PersonId actor, ContactId promise, PersonId to, String note) implements Command {}
