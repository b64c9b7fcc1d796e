package jp.musubi.command.contact.handoverpromise;

import jp.musubi.command.kit.Command;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Hands a promise over to another person, whose it is from then on. It stays open.
 *
 * @param actor who asks for it
 * @param promise the id of the contact in which it was given
 * @param to required; somebody who may note contacts on the record
 * @param note for that person; may be null
 */
public record HandOverPromise(
        PersonId actor,
        ContactId promise,
        @Nullable PersonId to,
        @Nullable String note) implements Command {}
