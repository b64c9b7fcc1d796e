package jp.musubi.command.glossary.importterms;

import java.util.Set;
import jp.musubi.language.glossary.TermId;

/** Several groups at once, as the id of {@link KnownTerms}. */
record TermIds(Set<TermId> terms) {
    TermIds {
        terms = Set.copyOf(terms);
    }
}
