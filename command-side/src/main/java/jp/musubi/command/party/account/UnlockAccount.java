package jp.musubi.command.party.account;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.PersonId;

/** Lets a person act again. @param actor who asks for it */
public record UnlockAccount(PersonId actor, PersonId personId) implements Command {}
