package jp.musubi.query.need;

import java.util.Set;
import java.util.TreeSet;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.party.Role;
import jp.musubi.query.kit.projection.Access;
import jp.musubi.query.kit.projection.AudienceTexts;
import jp.musubi.query.kit.projection.Entries;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Facets;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.query.matching.MatchTexts;
import jp.musubi.search.document.RecordDocument;

/** The document of a need. */
public final class NeedDocument {
    private NeedDocument() {}

    public static RecordDocument of(NeedEntry entry, long from) {
        NeedView view = entry.view();
        Set<String> office = Access.office(view.custody().reasons());
        Set<String> insiders = Access.withPersons(office, view.owner(), view.introducedBy());
        insiders.addAll(houses(view));
        AudienceTexts texts = AudienceTexts.of(view.content());
        return new RecordDocument(
                entry.ref(),
                from,
                view.revision(),
                Access.readers(
                        insiders,
                        entry.shown(),
                        view.disclosure(),
                        view.content().named()),
                insiders,
                office,
                texts.open(),
                texts.limited(),
                texts.internal(),
                facets(view).map(),
                numbers(entry).map(),
                view.state().stands() && view.sounding().accepts() ? MatchTexts.of(view.content()) : null,
                null,
                null,
                Entries.write(entry));
    }

    /** Whoever represents the company that it belongs to, and colleagues of who brought it, have the same part in it. */
    private static Set<String> houses(NeedView view) {
        Set<String> houses = new TreeSet<>(view.custody().partOf(Role.COMPANY));
        if (view.introducedBy() != null) {
            houses.addAll(view.custody().partOf(Role.INTERMEDIARY));
        }
        return houses;
    }

    private static Facets facets(NeedView view) {
        NeedContent content = view.content();
        Facets facets = new Facets()
                .put(Facet.STATE, view.state())
                .put(Facet.SOUNDING, view.sounding().sounding())
                .put(Facet.FIELD, content.field())
                .put(Facet.CHANNEL, content.channel())
                .put(Facet.DISCLOSURE, view.disclosure())
                .put(Facet.SIZE, content.size())
                .put(Facet.REGION, content.region())
                .put(Facet.OWNER, view.owner())
                .put(Facet.INTRODUCED_BY, view.introducedBy())
                .put(Facet.PARTY, view.owner())
                .put(Facet.PARTY, view.introducedBy());
        houses(view).forEach(house -> facets.put(Facet.PARTY, house));
        return view.custody().facets(facets);
    }

    /** The order of lists is the same for all: a note of the office alone moves nothing up. */
    private static Numbers numbers(NeedEntry entry) {
        NeedView view = entry.view();
        return new Numbers()
                .put(Numbers.REGISTERED, view.registered())
                .put(Numbers.CHANGED, entry.shared().changed())
                .put(Numbers.POSITION, entry.shared().position())
                .put(Numbers.MATCHED, view.matchedCause())
                .put(Numbers.DEADLINE, view.content().deadline())
                .put(
                        Numbers.ENDS,
                        view.state().stands() ? view.content().validity().until() : null)
                .put(Numbers.RESUMES, view.sounding().pausedUntil());
    }
}
