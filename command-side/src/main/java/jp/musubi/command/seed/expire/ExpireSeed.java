package jp.musubi.command.seed.expire;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;

/**
 * Ends a seed whose last day has passed. Nothing happens to a seed whose last day has not, or that stands no more: so
 * several may ask for the same.
 *
 * @param actor an automation, which ends what stands; or who takes in a seed of the past, and may change it
 */
public record ExpireSeed(PersonId actor, SeedId seedId) implements Command {}
