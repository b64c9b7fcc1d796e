package jp.musubi.command.reviseneed;

import jp.musubi.command.Command;
import jp.musubi.language.event.NeedContent;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PersonId;

/**
 * Replaces the whole content of a need.
 *
 * @param actor who asks for it
 * @param basedOn the revision that the actor saw
 */
public record ReviseNeed(PersonId actor, NeedId needId, int basedOn, NeedContent content) implements Command {}
