package jp.musubi.command.closeneed;

import jp.musubi.command.Command;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.value.NeedCloseReason;

/**
 * Closes a need.
 *
 * @param actor who asks for it
 * @param note may be null
 */
public record CloseNeed(PersonId actor, NeedId needId, NeedCloseReason reason, String note) implements Command {}
