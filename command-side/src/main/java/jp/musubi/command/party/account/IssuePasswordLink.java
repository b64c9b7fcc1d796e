package jp.musubi.command.party.account;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.PersonId;

/** Records that somebody is handed a link with which a new password can be chosen, once. @param actor who asks for it */
public record IssuePasswordLink(PersonId actor, PersonId personId) implements Command {}
