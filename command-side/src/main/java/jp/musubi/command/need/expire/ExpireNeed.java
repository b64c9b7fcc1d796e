package jp.musubi.command.need.expire;

import jp.musubi.command.kit.Command;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;

/**
 * Ends a need whose last day has passed. Nothing happens to a need whose last day has not, or that stands no more: so
 * several may ask for the same.
 *
 * @param actor an automation, which ends what stands; or who takes in a need of the past, and may change it
 */
public record ExpireNeed(PersonId actor, NeedId needId) implements Command {}
