package jp.musubi.command.account;

import jp.musubi.command.Command;
import jp.musubi.language.id.PersonId;

/** Records that a new password is chosen by means of such a link. @param actor the person of the account */
public record RenewPassword(PersonId actor, PersonId personId) implements Command {}
