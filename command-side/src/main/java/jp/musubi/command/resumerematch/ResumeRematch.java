package jp.musubi.command.resumerematch;

import jp.musubi.command.Command;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.RematchId;

/**
 * Lets a paused job go on.
 *
 * @param actor who asks for it: a coordinator or an administrator
 */
public record ResumeRematch(PersonId actor, RematchId rematchId) implements Command {}
