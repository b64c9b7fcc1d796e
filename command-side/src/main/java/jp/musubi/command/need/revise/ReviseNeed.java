package jp.musubi.command.need.revise;

import jp.musubi.command.kit.Command;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the whole content of a need.
 *
 * @param actor who asks for it
 * @param basedOn the revision that the actor saw
 */
public record ReviseNeed(
        PersonId actor,
        NeedId needId,
        int basedOn,
        @Nullable NeedContent content) implements Command {}
