package jp.musubi.command.need.open;

import jp.musubi.command.kit.Command;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import org.jspecify.annotations.Nullable;

/**
 * Opens a need for matching.
 *
 * @param actor who asks for it
 * @param disclosure the range from now on; null for the one in the content
 */
public record OpenNeed(
        PersonId actor, NeedId needId, @Nullable Disclosure disclosure) implements Command {}
