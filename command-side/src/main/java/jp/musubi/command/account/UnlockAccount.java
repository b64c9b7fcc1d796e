package jp.musubi.command.account;

import jp.musubi.command.Command;
import jp.musubi.language.id.PersonId;

/** Lets a person act again. @param actor who asks for it */
public record UnlockAccount(PersonId actor, PersonId personId) implements Command {}
