package jp.musubi.command.defineterm;

import jp.musubi.command.Command;
import jp.musubi.language.event.TermContent;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.TermId;

/**
 * Defines a group of the glossary, or replaces the whole content of one. A retired group is in force again afterwards.
 *
 * @param actor who asks for it
 * @param basedOn the revision that the actor saw; 0 for a new group
 */
public record DefineTerm(PersonId actor, TermId termId, int basedOn, TermContent content) implements Command {}
