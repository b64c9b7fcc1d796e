package jp.musubi.command.openneed;

import jp.musubi.command.Command;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.value.Disclosure;

/**
 * Opens a need for matching.
 *
 * @param actor who asks for it
 * @param disclosure the range from now on; null for the one in the content
 */
public record OpenNeed(PersonId actor, NeedId needId, Disclosure disclosure) implements Command {}
