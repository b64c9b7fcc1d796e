package jp.musubi.command.account;

import jp.musubi.command.Command;
import jp.musubi.language.id.PersonId;

/** Lets a person sign in from now on. @param actor who asks for it */
public record OpenAccount(PersonId actor, PersonId personId) implements Command {}
