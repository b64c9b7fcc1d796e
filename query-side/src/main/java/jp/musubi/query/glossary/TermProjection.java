package jp.musubi.query.glossary;

import java.util.List;
import jp.musubi.language.glossary.GlossaryEvent;
import jp.musubi.language.glossary.GlossaryTermDefined;
import jp.musubi.language.glossary.GlossaryTermRetired;
import jp.musubi.language.glossary.TermState;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.Occurrence;

/** Groups of the glossary. */
public final class TermProjection {
    private TermProjection() {}

    public static List<Change> on(GlossaryEvent event, Occurrence at, Known known) {
        return switch (event) {
            case GlossaryTermDefined e -> put(defined(e, at));
            case GlossaryTermRetired e ->
                put(retired(known.require(e.termId().ref(), TermEntry.class).view(), e, at));
        };
    }

    private static TermView defined(GlossaryTermDefined e, Occurrence at) {
        TermState state = TermState.WAY.leadsTo(GlossaryTermDefined.class);
        return new TermView(e.termId(), state, e.revision(), e.content(), e.source(), at.time(), at.position());
    }

    private static TermView retired(TermView v, GlossaryTermRetired e, Occurrence at) {
        TermState state = TermState.WAY.after(v.state(), e);
        return new TermView(v.id(), state, v.revision(), v.content(), v.source(), at.time(), at.position());
    }

    private static List<Change> put(TermView view) {
        return List.of(new Change.Put(new TermEntry(view)));
    }
}
