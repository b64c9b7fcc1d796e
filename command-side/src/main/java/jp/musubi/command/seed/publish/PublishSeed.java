package jp.musubi.command.seed.publish;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import org.jspecify.annotations.Nullable;

/**
 * Offers a seed.
 *
 * @param actor who asks for it
 * @param disclosure the range from now on; null for the one in the content
 */
public record PublishSeed(
        PersonId actor, SeedId seedId, @Nullable Disclosure disclosure) implements Command {}
