package jp.musubi.command.party.account;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.PersonId;

/** Records that a person is signed out of every browser. @param actor who asks for it */
public record EndSessions(PersonId actor, PersonId personId) implements Command {}
