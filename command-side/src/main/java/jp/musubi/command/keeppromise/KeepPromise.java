package jp.musubi.command.keeppromise;

import jp.musubi.command.Command;
import jp.musubi.language.id.ContactId;
import jp.musubi.language.id.PersonId;

/**
 * Says that a promise was kept.
 *
 * @param actor who asks for it
 * @param promise the id of the contact in which it was given
 * @param note may be null
 */
public record KeepPromise(PersonId actor, ContactId promise, String note) implements Command {}
