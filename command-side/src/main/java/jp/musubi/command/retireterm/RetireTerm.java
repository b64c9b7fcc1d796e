package jp.musubi.command.retireterm;

import jp.musubi.command.Command;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.TermId;

/**
 * Takes a group of the glossary out of force.
 *
 * @param actor who asks for it
 * @param reason may be null
 */
public record RetireTerm(PersonId actor, TermId termId, String reason) implements Command {}
