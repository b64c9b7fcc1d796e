package jp.musubi.command.matching.requestrematch;

import jp.musubi.command.kit.Command;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.matching.RematchReason;
import jp.musubi.language.party.PersonId;

/**
 * Has all open needs matched again as of now. A job that is still open ends with it.
 *
 * @param actor who asks for it: a coordinator or an administrator
 * @param reason why
 */
public record RequestRematch(PersonId actor, RematchId rematchId, RematchReason reason) implements Command {}
