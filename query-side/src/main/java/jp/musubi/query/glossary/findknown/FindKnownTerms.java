package jp.musubi.query.glossary.findknown;

import java.util.Set;
import jp.musubi.language.glossary.TermId;
import jp.musubi.query.kit.Question;
import jp.musubi.search.document.Viewer;

/** Which of some groups of the glossary there are, or have been, for this viewer. */
public record FindKnownTerms(Viewer viewer, Set<TermId> ids) implements Question<Set<TermId>> {
    public FindKnownTerms {
        ids = Set.copyOf(ids);
    }
}
