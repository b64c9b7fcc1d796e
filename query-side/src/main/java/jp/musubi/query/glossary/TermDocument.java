package jp.musubi.query.glossary;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.query.kit.projection.Access;
import jp.musubi.query.kit.projection.Entries;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Facets;
import jp.musubi.query.kit.projection.Fields;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.query.matching.MatchTexts;
import jp.musubi.search.document.RecordDocument;
import jp.musubi.search.document.TermGroup;

/** The document of a group of the glossary, which everybody who is signed in may read. */
public final class TermDocument {
    private TermDocument() {}

    public static RecordDocument of(TermEntry entry, long from) {
        TermView view = entry.view();
        Set<String> readers = readers();
        return new RecordDocument(
                entry.ref(),
                from,
                view.revision(),
                readers,
                readers,
                texts(view.content()).map(),
                Map.of(),
                facets(view).map(),
                numbers(view).map(),
                null,
                view.state().stands() ? group(view) : null,
                Entries.write(entry));
    }

    /** Coordinators and auditors are named too: they may read how the glossary was in the past. */
    private static Set<String> readers() {
        Set<String> readers = new TreeSet<>(Access.insiders());
        readers.addAll(Access.members());
        return readers;
    }

    private static Fields texts(TermContent content) {
        return new Fields()
                .put("business", line(content.business()))
                .put("academic", line(content.academic()))
                .put("english", line(content.english()));
    }

    /** One line for many short forms: a line costs more to analyse than its words. */
    private static String line(List<String> forms) {
        return String.join("、", forms);
    }

    private static Facets facets(TermView view) {
        return new Facets()
                .put(Facet.STATE, view.state())
                .put(Facet.FIELD, view.content().field())
                .put(Facet.SOURCE, view.source());
    }

    private static Numbers numbers(TermView view) {
        return new Numbers().put(Numbers.CHANGED, view.changed()).put(Numbers.POSITION, view.position());
    }

    private static TermGroup group(TermView view) {
        TermContent content = view.content();
        return new TermGroup(
                view.id().value(),
                content.business(),
                content.academic(),
                content.english(),
                MatchTexts.known(content.field()));
    }
}
