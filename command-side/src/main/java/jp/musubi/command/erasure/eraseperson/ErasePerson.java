package jp.musubi.command.erasure.eraseperson;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.PersonId;

/**
 * Erases a person.
 *
 * @param actor who asks for it
 * @param reason required
 */
public record ErasePerson(PersonId actor, PersonId personId, String reason) implements Command {}
