package jp.musubi.command.matching.completerematch;

import jp.musubi.command.kit.Command;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.party.PersonId;

/**
 * Says that the job is done.
 *
 * @param actor must hold the automations' role
 * @param needs how many were open when it was requested
 * @param matched how many of them it matched
 * @param proposed pairings proposed by it
 * @param displaced pairings that gave way to these
 */
public record CompleteRematch(PersonId actor, RematchId rematchId, int needs, int matched, int proposed, int displaced)
        implements Command {}
