package jp.musubi.query.party;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.musubi.language.party.CorporateNumberRecorded;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationEvent;
import jp.musubi.language.party.OrganizationMergeTakenBack;
import jp.musubi.language.party.OrganizationMerged;
import jp.musubi.language.party.OrganizationNames;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.OrganizationRevised;
import jp.musubi.language.party.Site;
import jp.musubi.query.kit.projection.Access;
import jp.musubi.query.kit.projection.Change;
import jp.musubi.query.kit.projection.Entries;
import jp.musubi.query.kit.projection.Facet;
import jp.musubi.query.kit.projection.Facets;
import jp.musubi.query.kit.projection.Fields;
import jp.musubi.query.kit.projection.Known;
import jp.musubi.query.kit.projection.Numbers;
import jp.musubi.query.kit.projection.Occurrence;
import jp.musubi.search.document.RecordDocument;

/** Organizations. */
final class OrganizationProjection {
    /** More names of before nobody remembers. */
    private static final int BORNE = 50;

    private OrganizationProjection() {}

    static List<Change> on(OrganizationEvent event, Occurrence at, Known known) {
        return switch (event) {
            case OrganizationRegistered e ->
                List.of(put(new OrganizationView(
                        e.organizationId(), 1, e.content(), null, List.of(), List.of(), at.position())));
            case OrganizationRevised e -> revised(e, at, known);
            // It stands in the content that came with it.
            case CorporateNumberRecorded e -> List.of();
            case OrganizationMerged e -> OrganizationMerging.merged(e, at, known);
            case OrganizationMergeTakenBack e -> OrganizationMerging.takenBack(e, at, known);
        };
    }

    private static List<Change> revised(OrganizationRevised e, Occurrence at, Known known) {
        OrganizationView was = OrganizationMerging.view(e.organizationId(), known);
        return List.of(put(new OrganizationView(
                was.id(),
                e.revision(),
                e.content(),
                was.merged(),
                was.absorbed(),
                borne(was, e.content()),
                at.position())));
    }

    private static List<String> borne(OrganizationView was, OrganizationContent now) {
        return Stream.concat(was.content().names(), was.borne().stream())
                .filter(name -> now.names().noneMatch(name::equals))
                .distinct()
                .limit(BORNE)
                .toList();
    }

    static Change put(OrganizationView view) {
        return new Change.Put(new OrganizationEntry(view));
    }

    static RecordDocument document(OrganizationEntry entry, long from) {
        OrganizationView view = entry.view();
        OrganizationContent content = view.content();
        return new RecordDocument(
                entry.ref(),
                from,
                view.revision(),
                readers(),
                Access.administration(),
                Access.administration(),
                texts(view).map(),
                Map.of(),
                new Fields().put("note", content.note()).map(),
                facets(view).map(),
                new Numbers().put(Numbers.POSITION, view.position()).map(),
                null,
                null,
                null,
                Entries.write(entry));
    }

    /** Those who keep them read them by their roles too, which hold for what was before as well. */
    private static Set<String> readers() {
        Set<String> tokens = new TreeSet<>(Access.administration());
        tokens.addAll(Access.members());
        return tokens;
    }

    private static Facets facets(OrganizationView view) {
        OrganizationContent content = view.content();
        Facets facets = new Facets()
                .put(Facet.STATE, view.merged() == null ? Facet.ACTIVE : Facet.MERGED)
                .put(Facet.KIND, content.kind())
                .put(Facet.SIZE, content.size())
                .put(Facet.CORPORATE_NUMBER, content.corporateNumber());
        view.everyName().forEach(key -> facets.put(Facet.NAME, key));
        return facets;
    }

    /** Each name as it is written, and in the one way in which names are sought. */
    private static Fields texts(OrganizationView view) {
        OrganizationContent content = view.content();
        return new Fields()
                .put("name", content.name())
                .put("aliases", content.aliases())
                .put("formerNames", content.formerNames())
                .put(
                        "sought",
                        Stream.concat(
                                        view.everyName().stream(),
                                        view.borne().stream().map(OrganizationNames::key))
                                .distinct()
                                .sorted()
                                .toList())
                .put("reading", Readings.both(content.reading()))
                .put(
                        "sites",
                        content.sites().stream()
                                .flatMap(OrganizationProjection::words)
                                .toList())
                .put("region", content.region());
    }

    private static Stream<String> words(Site site) {
        return Stream.of(site.name(), site.prefecture(), site.municipality()).filter(text -> text != null);
    }
}
