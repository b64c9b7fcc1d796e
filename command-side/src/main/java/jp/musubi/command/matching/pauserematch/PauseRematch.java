package jp.musubi.command.matching.pauserematch;

import jp.musubi.command.kit.Command;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.party.PersonId;

/**
 * Lets the job rest.
 *
 * @param actor who asks for it: a coordinator or an administrator
 */
public record PauseRematch(PersonId actor, RematchId rematchId) implements Command {}
