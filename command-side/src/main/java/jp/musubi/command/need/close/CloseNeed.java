package jp.musubi.command.need.close;

import jp.musubi.command.kit.Command;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Closes a need.
 *
 * @param actor who asks for it
 * @param note may be null
 */
public record CloseNeed(
        PersonId actor,
        NeedId needId,
        NeedCloseReason reason,
        @Nullable String note) implements Command {}
