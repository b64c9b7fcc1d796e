package jp.musubi.command.glossary.retire;

import jp.musubi.command.kit.Command;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.party.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Takes a group of the glossary out of force.
 *
 * @param actor who asks for it
 * @param reason may be null
 */
public record RetireTerm(
        PersonId actor, TermId termId, @Nullable String reason) implements Command {}
