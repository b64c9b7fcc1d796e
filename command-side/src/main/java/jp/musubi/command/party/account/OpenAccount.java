package jp.musubi.command.party.account;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.PersonId;

/** Lets a person sign in from now on. @param actor who asks for it */
public record OpenAccount(PersonId actor, PersonId personId) implements Command {}
