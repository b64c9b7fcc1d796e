package jp.musubi.command.party.account;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a person from signing in and from doing anything, until the account is unlocked.
 *
 * @param actor who asks for it; nobody locks the own account
 * @param reason may be null
 */
public record LockAccount(
        PersonId actor, PersonId personId, @Nullable String reason) implements Command {}
