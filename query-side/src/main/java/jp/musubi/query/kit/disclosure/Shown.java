package jp.musubi.query.kit.disclosure;

import java.util.Optional;
import java.util.Set;
import jp.musubi.language.kit.sealing.Internals;
import jp.musubi.language.kit.sealing.Redaction;
import jp.musubi.query.cluster.OfficeView;
import jp.musubi.query.contact.ContactView;
import jp.musubi.query.glossary.TermView;
import jp.musubi.query.kit.projection.Entries;
import jp.musubi.query.kit.projection.Entry;
import jp.musubi.query.matching.MatcherView;
import jp.musubi.query.matching.RematchView;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.party.OrganizationView;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.seed.SeedView;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;

/** The views of stored records, each as far as the viewer to whom the index gave it may see it. */
public final class Shown {
    private Shown() {}

    /** A seed; for others than insiders without its limited parts. */
    public static SeedView seed(StoredRecord stored) {
        SeedView view = Entries.read(stored, Entry.Seed.class).view();
        if (stored.office()) {
            return view;
        }
        boolean insider = stored.insider();
        return new SeedView(
                view.id(),
                view.owner(),
                view.state(),
                view.revision(),
                view.disclosure(),
                view.registered(),
                view.changed(),
                view.position(),
                insider ? Internals.without(view.content()) : Redaction.open(view.content()),
                insider);
    }

    /**
     * A need. Only the office is told when and with what answer it was matched, which follows from seeds that its owner may
     * not know of, and what it noted for itself, with the revisions that changed nothing else. Others than insiders see it
     * without its limited parts and without whose it is.
     */
    public static NeedView need(StoredRecord stored) {
        Entry.Need entry = Entries.read(stored, Entry.Need.class);
        NeedView view = entry.view();
        if (stored.office()) {
            return view;
        }
        boolean insider = stored.insider();
        return new NeedView(
                view.id(),
                insider ? view.owner() : null,
                insider ? view.introducedBy() : null,
                view.state(),
                entry.shared().revision(),
                view.disclosure(),
                view.closeReason(),
                view.registered(),
                entry.shared().changed(),
                entry.shared().position(),
                0,
                0,
                null,
                insider ? Internals.without(view.content()) : Redaction.open(view.content()),
                insider);
    }

    public static PairingView pairing(StoredRecord stored) {
        return Entries.read(stored, Entry.Pairing.class).view();
    }

    /** The whole contact, for those who may read it. */
    public static ContactView contact(StoredRecord stored) {
        return Entries.read(stored, Entry.Contact.class).view();
    }

    /**
     * A contact; for those who only noted it as they wrote it, without what became of a promise that is another's. Empty
     * for those who may only know of the promise.
     */
    public static Optional<ContactView> contact(StoredRecord stored, Viewer viewer) {
        ContactView whole = contact(stored);
        if (Viewers.overall(viewer)) {
            return Optional.of(whole);
        }
        Set<String> persons = Viewers.persons(viewer);
        if (whole.notedBy() == null || !persons.contains(whole.notedBy())) {
            return Optional.empty();
        }
        boolean own =
                whole.promise() != null && persons.contains(whole.promise().by());
        return Optional.of(own ? whole : asWritten(whole));
    }

    private static ContactView asWritten(ContactView v) {
        return new ContactView(
                v.id(),
                v.about(),
                v.on(),
                v.kind(),
                v.text(),
                v.nextAction(),
                v.due(),
                v.promisedBy(),
                v.notedBy(),
                v.noted(),
                v.position(),
                v.erased(),
                null);
    }

    public static PersonView person(StoredRecord stored) {
        return Entries.read(stored, Entry.Person.class).view();
    }

    public static RematchView rematch(StoredRecord stored) {
        return Entries.read(stored, Entry.Rematch.class).view();
    }

    public static MatcherView matcher(StoredRecord stored) {
        return Entries.read(stored, Entry.Matcher.class).view();
    }

    public static TermView term(StoredRecord stored) {
        return Entries.read(stored, Entry.Term.class).view();
    }

    public static OrganizationView organization(StoredRecord stored) {
        return Entries.read(stored, Entry.Organization.class).view();
    }

    public static OfficeView office(StoredRecord stored) {
        return Entries.read(stored, Entry.Office.class).view();
    }
}
