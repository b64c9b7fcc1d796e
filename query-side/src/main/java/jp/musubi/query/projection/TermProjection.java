package jp.musubi.query.projection;

import java.util.List;
import jp.musubi.language.event.GlossaryEvent;
import jp.musubi.language.event.GlossaryTermDefined;
import jp.musubi.language.event.GlossaryTermRetired;
import jp.musubi.query.view.TermState;
import jp.musubi.query.view.TermView;

/** Groups of the glossary. */
final class TermProjection {
    private TermProjection() {}

    static List<Change> on(GlossaryEvent event, Occurrence at, Known known) {
        return switch (event) {
            case GlossaryTermDefined e -> put(defined(e, at));
            case GlossaryTermRetired e ->
                put(retired(known.require(e.termId().ref(), Entry.Term.class).view(), at));
        };
    }

    private static TermView defined(GlossaryTermDefined e, Occurrence at) {
        return new TermView(
                e.termId(), TermState.IN_FORCE, e.revision(), e.content(), e.source(), at.time(), at.position());
    }

    private static TermView retired(TermView v, Occurrence at) {
        return new TermView(v.id(), TermState.RETIRED, v.revision(), v.content(), v.source(), at.time(), at.position());
    }

    private static List<Change> put(TermView view) {
        return List.of(new Change.Put(new Entry.Term(view)));
    }
}
