package jp.musubi.query.kit.projection;

import java.util.Map;
import java.util.Set;
import jp.musubi.query.contact.ContactDocument;
import jp.musubi.query.glossary.TermDocument;
import jp.musubi.query.matching.MatcherProjection;
import jp.musubi.query.matching.RematchProjection;
import jp.musubi.query.need.NeedDocument;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.seed.SeedDocument;
import jp.musubi.search.document.RecordDocument;

/** The document of an entry: follows from the entry alone. */
public final class Documents {
    static final String ACTIVE = "active";
    public static final String ERASED = "erased";

    private Documents() {}

    /** The document of an entry that is valid from a position. */
    static RecordDocument of(Entry entry, long from) {
        return switch (entry) {
            case Entry.Seed seed -> SeedDocument.of(seed, from);
            case Entry.Need need -> NeedDocument.of(need, from);
            case Entry.Pairing pairing -> pairing(pairing, from);
            case Entry.Contact contact -> ContactDocument.of(contact, from);
            case Entry.Person person -> person(person, from);
            case Entry.Organization organization -> organization(organization, from);
            case Entry.Office office -> office(office, from);
            case Entry.Term term -> TermDocument.of(term, from);
            case Entry.Matcher matcher -> MatcherProjection.document(matcher, from);
            case Entry.Rematch rematch -> RematchProjection.document(rematch, from);
        };
    }

    /** A document of which every reader sees the whole. */
    public static RecordDocument whole(
            Entry entry, long from, Set<String> readers, Fields texts, Facets facets, Numbers numbers) {
        return new RecordDocument(
                entry.ref(),
                from,
                1,
                readers,
                readers,
                texts.map(),
                Map.of(),
                facets.map(),
                numbers.map(),
                null,
                Entries.write(entry));
    }

    private static RecordDocument pairing(Entry.Pairing entry, long from) {
        PairingView view = entry.view();
        Facets facets = new Facets()
                .put(Facet.STATE, view.state())
                .put(Facet.NEED, view.needId())
                .put(Facet.SEED, view.seedId())
                .put(Facet.BY, view.by())
                .put(Facet.DISMISS_REASON, view.dismissReason());
        double score = view.evidence() == null ? 0 : view.evidence().score();
        Numbers numbers = new Numbers()
                .put(Numbers.REGISTERED, view.proposed())
                .put(Numbers.CHANGED, view.changed())
                .put(Numbers.POSITION, view.position())
                .put(Numbers.SCORE, Numbers.ordered(score))
                .put(Numbers.WORKLIST, Numbers.worklist(entry.needRegisteredAt(), score));
        return whole(entry, from, Access.insiders(), new Fields(), facets, numbers);
    }

    private static RecordDocument person(Entry.Person entry, long from) {
        PersonView view = entry.view();
        Facets facets = new Facets()
                .put(Facet.STATE, view.erased() ? ERASED : ACTIVE)
                .put(Facet.ORGANIZATION, view.organizationId());
        view.roles().forEach(held -> facets.put(Facet.ROLE, held.role()));
        Fields texts = new Fields().put("name", view.name()).put("email", view.email());
        return whole(entry, from, Access.administration(), texts, facets, positioned(view.position()));
    }

    private static RecordDocument organization(Entry.Organization entry, long from) {
        OrganizationView view = entry.view();
        Facets facets = new Facets().put(Facet.STATE, ACTIVE).put(Facet.KIND, view.kind());
        Fields texts = new Fields().put("name", view.name()).put("region", view.region());
        return whole(entry, from, Access.members(), texts, facets, positioned(view.position()));
    }

    private static RecordDocument office(Entry.Office entry, long from) {
        Facets facets = new Facets().put(Facet.STATE, ACTIVE);
        return whole(
                entry,
                from,
                Access.everybody(),
                new Fields(),
                facets,
                positioned(entry.view().position()));
    }

    private static Numbers positioned(long position) {
        return new Numbers().put(Numbers.POSITION, position);
    }
}
