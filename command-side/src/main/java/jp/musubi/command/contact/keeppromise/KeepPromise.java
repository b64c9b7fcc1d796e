package jp.musubi.command.contact.keeppromise;

import jp.musubi.command.kit.Command;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Says that a promise was kept.
 *
 * @param actor who asks for it
 * @param promise the id of the contact in which it was given
 * @param note may be null
 */
public record KeepPromise(
        PersonId actor, ContactId promise, @Nullable String note) implements Command {}
