package jp.musubi.command.account;

import jp.musubi.command.Command;
import jp.musubi.language.id.PersonId;

/** Records that the account gets another login. @param actor who asks for it */
public record ChangeLogin(PersonId actor, PersonId personId) implements Command {}
