package jp.musubi.command.pauserematch;

import jp.musubi.command.Command;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.RematchId;

/**
 * Lets the job rest.
 *
 * @param actor who asks for it: a coordinator or an administrator
 */
public record PauseRematch(PersonId actor, RematchId rematchId) implements Command {}
