package jp.musubi.command.giveuppromise;

import jp.musubi.command.Command;
import jp.musubi.language.id.ContactId;
import jp.musubi.language.id.PersonId;

/**
 * Gives a promise up: nobody will keep it any more.
 *
 * @param actor who asks for it
 * @param promise the id of the contact in which it was given
 * @param reason required
 */
public record GiveUpPromise(PersonId actor, ContactId promise, String reason) implements Command {}
