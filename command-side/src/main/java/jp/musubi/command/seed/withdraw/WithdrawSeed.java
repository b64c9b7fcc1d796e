package jp.musubi.command.seed.withdraw;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import org.jspecify.annotations.Nullable;

/**
 * Takes a seed back.
 *
 * @param actor who asks for it
 * @param reason may be null
 */
public record WithdrawSeed(
        PersonId actor, SeedId seedId, @Nullable String reason) implements Command {}
