package jp.musubi.command.publishseed;

import jp.musubi.command.Command;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.value.Disclosure;

/**
 * Offers a seed.
 *
 * @param actor who asks for it
 * @param disclosure the range from now on; null for the one in the content
 */
public record PublishSeed(PersonId actor, SeedId seedId, Disclosure disclosure) implements Command {}
