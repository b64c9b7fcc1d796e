package jp.musubi.query.disclosure;

import jp.musubi.language.sealing.Redaction;
import jp.musubi.query.projection.Entries;
import jp.musubi.query.projection.Entry;
import jp.musubi.query.view.ContactView;
import jp.musubi.query.view.MatcherView;
import jp.musubi.query.view.NeedView;
import jp.musubi.query.view.OrganizationView;
import jp.musubi.query.view.PairingView;
import jp.musubi.query.view.PersonView;
import jp.musubi.query.view.RematchView;
import jp.musubi.query.view.SeedView;
import jp.musubi.query.view.TermView;
import jp.musubi.search.document.StoredRecord;

/** The views of stored records, each as far as the viewer to whom the index gave it may see it. */
public final class Shown {
    private Shown() {}

    /** A seed; for others than insiders without its limited parts. */
    public static SeedView seed(StoredRecord stored) {
        SeedView view = Entries.read(stored, Entry.Seed.class).view();
        if (stored.insider()) {
            return view;
        }
        return new SeedView(
                view.id(),
                view.owner(),
                view.state(),
                view.revision(),
                view.disclosure(),
                view.registered(),
                view.changed(),
                view.position(),
                Redaction.open(view.content()),
                false);
    }

    /** A need; for others than insiders without its limited parts and without whose it is. */
    public static NeedView need(StoredRecord stored) {
        NeedView view = Entries.read(stored, Entry.Need.class).view();
        if (stored.insider()) {
            return view;
        }
        return new NeedView(
                view.id(),
                null,
                null,
                view.state(),
                view.revision(),
                view.disclosure(),
                view.closeReason(),
                view.registered(),
                view.changed(),
                view.position(),
                0,
                0,
                null,
                Redaction.open(view.content()),
                false);
    }

    public static PairingView pairing(StoredRecord stored) {
        return Entries.read(stored, Entry.Pairing.class).view();
    }

    public static ContactView contact(StoredRecord stored) {
        return Entries.read(stored, Entry.Contact.class).view();
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
}
