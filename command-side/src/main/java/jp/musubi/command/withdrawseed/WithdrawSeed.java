package jp.musubi.command.withdrawseed;

import jp.musubi.command.Command;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.SeedId;

/**
 * Takes a seed back.
 *
 * @param actor who asks for it
 * @param reason may be null
 */
public record WithdrawSeed(PersonId actor, SeedId seedId, String reason) implements Command {}
