package jp.musubi.command.seed.revise;

import jp.musubi.command.kit.Command;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the whole content of a seed.
 *
 * @param actor who asks for it
 * @param basedOn the revision that the actor saw
 */
public record ReviseSeed(
        PersonId actor,
        SeedId seedId,
        int basedOn,
        @Nullable SeedContent content) implements Command {}
