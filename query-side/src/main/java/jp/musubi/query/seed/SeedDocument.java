package jp.musubi.query.seed;

import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.party.OrganizationNames;
import jp.musubi.language.seed.Researcher;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.query.kit.projection.Access;
import jp.musubi.query.kit.projection.AudienceTexts;
import jp.musubi.query.kit.projection.Entries;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Facets;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.query.matching.MatchTexts;
import jp.musubi.search.document.RecordDocument;

/** The document of a seed. */
public final class SeedDocument {
    private static final ContentField RESEARCHERS =
            ContentFields.of(SeedContent.class).field("researchers");

    private SeedDocument() {}

    public static RecordDocument of(SeedEntry entry, long from) {
        SeedView view = entry.view();
        Set<String> office = Access.office(view.custody().reasons());
        Set<String> insiders = Access.withPersons(office, view.owner());
        AudienceTexts texts = texts(view.content());
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
                numbers(view).map(),
                view.state().stands() && view.sounding().accepts() ? MatchTexts.of(view.content(), view.owner()) : null,
                null,
                null,
                Entries.write(entry));
    }

    public static AudienceTexts texts(SeedContent content) {
        return AudienceTexts.of(content).put(RESEARCHERS, researchers(content));
    }

    private static Stream<String> researchers(SeedContent content) {
        return content.researchers().stream().flatMap(one -> Stream.of(one.name(), one.orcid(), one.researchmap()));
    }

    private static Facets facets(SeedView view) {
        SeedContent content = view.content();
        Facets facets = new Facets()
                .put(Facet.STATE, view.state())
                .put(Facet.SOUNDING, view.sounding().sounding())
                .put(Facet.KIND, content.kind())
                .put(Facet.FIELD, content.field())
                .put(Facet.STAGE, content.stage())
                .put(Facet.DISCLOSURE, view.disclosure())
                .put(Facet.REGION, content.region())
                .put(Facet.OWNER, view.owner())
                .put(Facet.PARTY, view.owner());
        view.custody().facets(facets);
        OrganizationNames.leading(content.affiliation()).forEach(key -> facets.put(Facet.AFFILIATION, key));
        content.researchers().stream().map(Researcher::person).forEach(id -> facets.put(Facet.RESEARCHER, id));
        return facets;
    }

    private static Numbers numbers(SeedView view) {
        return new Numbers()
                .put(Numbers.REGISTERED, view.registered())
                .put(Numbers.CHANGED, view.changed())
                .put(Numbers.POSITION, view.position())
                .put(
                        Numbers.ENDS,
                        view.state().stands() ? view.content().validity().until() : null)
                .put(Numbers.RESUMES, view.sounding().pausedUntil());
    }
}
