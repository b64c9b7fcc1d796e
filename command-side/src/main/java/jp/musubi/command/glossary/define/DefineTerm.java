package jp.musubi.command.glossary.define;

import jp.musubi.command.kit.Command;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Defines a group of the glossary, or replaces the whole content of one. A retired group is in force again afterwards.
 *
 * @param actor who asks for it
 * @param basedOn the revision that the actor saw; 0 for a new group
 */
public record DefineTerm(
        PersonId actor,
        TermId termId,
        int basedOn,
        @Nullable TermContent content) implements Command {}
