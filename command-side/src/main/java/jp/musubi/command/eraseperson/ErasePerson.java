package jp.musubi.command.eraseperson;

import jp.musubi.command.Command;
import jp.musubi.language.id.PersonId;

/**
 * Erases a person.
 *
 * @param actor who asks for it
 * @param reason required
 */
public record ErasePerson(PersonId actor, PersonId personId, String reason) implements Command {}
