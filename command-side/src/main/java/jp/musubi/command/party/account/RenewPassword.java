package jp.musubi.command.party.account;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.PersonId;

/** Records that a new password is chosen by means of such a link. @param actor the person of the account */
public record RenewPassword(PersonId actor, PersonId personId) implements Command {}
