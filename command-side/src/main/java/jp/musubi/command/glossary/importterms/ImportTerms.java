package jp.musubi.command.glossary.importterms;

import java.util.List;
import jp.musubi.command.kit.Command;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.party.PersonId;

/**
 * Takes in new groups of the glossary, all or none. A group whose id is known already is passed over: what somebody has
 * revised or retired since stays as it is.
 *
 * @param actor who asks for it
 * @param source where the groups come from, for example the name of a file
 * @param terms at most {@link #MOST}, no id twice; more come in several commands
 */
public record ImportTerms(PersonId actor, String source, List<NewTerm> terms) implements Command {
    /** Most groups of one command. */
    public static final int MOST = 10_000;

    public ImportTerms {
        terms = terms == null ? List.of() : List.copyOf(terms);
    }

    /** A group with the id that it is to have. */
    public record NewTerm(TermId id, TermContent content) {}
}
