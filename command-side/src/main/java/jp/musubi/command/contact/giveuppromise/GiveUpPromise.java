package jp.musubi.command.contact.giveuppromise;

import jp.musubi.command.kit.Command;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.party.PersonId;

/**
 * Gives a promise up: nobody will keep it any more.
 *
 * @param actor who asks for it
 * @param promise the id of the contact in which it was given
 * @param reason required
 */
public record GiveUpPromise(PersonId actor, ContactId promise, String reason) implements Command {}
