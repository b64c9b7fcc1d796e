package jp.musubi.command.party.account;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.PersonId;

/** Records that the account gets another login. @param actor who asks for it */
public record ChangeLogin(PersonId actor, PersonId personId) implements Command {}
