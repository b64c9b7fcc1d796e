package jp.musubi.command.matching.resumerematch;

import jp.musubi.command.kit.Command;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.party.PersonId;

/**
 * Lets a paused job go on.
 *
 * @param actor who asks for it: a coordinator or an administrator
 */
public record ResumeRematch(PersonId actor, RematchId rematchId) implements Command {}
