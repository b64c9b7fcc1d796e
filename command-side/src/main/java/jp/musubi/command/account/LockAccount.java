package jp.musubi.command.account;

import jp.musubi.command.Command;
import jp.musubi.language.id.PersonId;

/**
 * Keeps a person from signing in and from doing anything, until the account is unlocked.
 *
 * @param actor who asks for it; nobody locks the own account
 * @param reason may be null
 */
public record LockAccount(PersonId actor, PersonId personId, String reason) implements Command {}
