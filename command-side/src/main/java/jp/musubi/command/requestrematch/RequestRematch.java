package jp.musubi.command.requestrematch;

import jp.musubi.command.Command;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.RematchId;
import jp.musubi.language.value.RematchReason;

/**
 * Has all open needs matched again as of now. A job that is still open ends with it.
 *
 * @param actor who asks for it: a coordinator or an administrator
 * @param reason why
 */
public record RequestRematch(PersonId actor, RematchId rematchId, RematchReason reason) implements Command {}
