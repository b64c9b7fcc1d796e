package jp.musubi.query.projection;

import java.util.Set;
import jp.musubi.language.event.NeedContent;
import jp.musubi.query.view.NeedState;
import jp.musubi.query.view.NeedView;
import jp.musubi.search.document.RecordDocument;

/** The document of a need. */
final class NeedDocument {
    private NeedDocument() {}

    static RecordDocument of(Entry.Need entry, long from) {
        NeedView view = entry.view();
        Set<String> insiders = Access.insiders(view.owner(), view.introducedBy());
        return new RecordDocument(
                entry.ref(),
                from,
                view.revision(),
                Access.readers(insiders, entry.shown(), view.disclosure()),
                insiders,
                open(view.content()).map(),
                limited(view.content()).map(),
                facets(view).map(),
                numbers(view).map(),
                view.state() == NeedState.OPEN ? MatchTexts.of(view.content()) : null,
                Entries.write(entry));
    }

    static Fields open(NeedContent content) {
        return new Fields()
                .put("subject", content.subject())
                .put("problem", content.problem())
                .put("displayName", content.displayName())
                .put("industry", content.industry())
                .put("keywords", content.keywords())
                .put("target", content.target())
                .put("region", content.region());
    }

    static Fields limited(NeedContent content) {
        return new Fields()
                .put("company", content.company())
                .put("situation", content.situation())
                .put("tried", content.tried())
                .put("budget", content.budget())
                .put("intermediary", content.intermediary())
                .put("hearing", content.hearing());
    }

    private static Facets facets(NeedView view) {
        NeedContent content = view.content();
        return new Facets()
                .put(Facet.STATE, view.state())
                .put(Facet.FIELD, content.field())
                .put(Facet.CHANNEL, content.channel())
                .put(Facet.DISCLOSURE, view.disclosure())
                .put(Facet.SIZE, content.size())
                .put(Facet.REGION, content.region())
                .put(Facet.OWNER, view.owner())
                .put(Facet.INTRODUCED_BY, view.introducedBy())
                .put(Facet.PARTY, view.owner())
                .put(Facet.PARTY, view.introducedBy());
    }

    private static Numbers numbers(NeedView view) {
        return new Numbers()
                .put(Numbers.REGISTERED, view.registered())
                .put(Numbers.CHANGED, view.changed())
                .put(Numbers.POSITION, view.position())
                .put(Numbers.MATCHED, view.matchedCause())
                .put(Numbers.DEADLINE, view.content().deadline())
                .put(
                        Numbers.ENDS,
                        view.state() == NeedState.OPEN
                                ? view.content().validity().until()
                                : null);
    }
}
