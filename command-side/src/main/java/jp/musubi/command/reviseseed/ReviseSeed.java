package jp.musubi.command.reviseseed;

import jp.musubi.command.Command;
import jp.musubi.language.event.SeedContent;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.SeedId;

/**
 * Replaces the whole content of a seed.
 *
 * @param actor who asks for it
 * @param basedOn the revision that the actor saw
 */
public record ReviseSeed(PersonId actor, SeedId seedId, int basedOn, SeedContent content) implements Command {}
