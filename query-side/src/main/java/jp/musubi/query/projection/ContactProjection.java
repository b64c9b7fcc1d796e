package jp.musubi.query.projection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.musubi.language.RecordRef;
import jp.musubi.language.RecordType;
import jp.musubi.language.event.ContactNoted;
import jp.musubi.query.view.ContactView;

/** Contacts, and the promises made in them. */
final class ContactProjection {
    private ContactProjection() {}

    static List<Change> on(ContactNoted event, Occurrence at, Known known) {
        List<Change> changes = new ArrayList<>();
        followedUp(event, known).forEach(contact -> changes.add(new Change.Put(contact)));
        changes.add(new Change.Put(noted(event, at)));
        return changes;
    }

    private static Set<Entry> followedUp(ContactNoted event, Known known) {
        Set<Entry> followed = new LinkedHashSet<>();
        for (RecordRef about : event.about()) {
            known.bearing(RecordType.CONTACT, Facet.AWAITS, about.toString(), Entry.Contact.class)
                    .forEach(contact -> followed.add(new Entry.Contact(contact.view(), null)));
        }
        return followed;
    }

    private static Entry noted(ContactNoted e, Occurrence at) {
        ContactView view = new ContactView(
                e.contactId(),
                e.about(),
                e.on(),
                e.kind(),
                e.text(),
                e.nextAction(),
                e.due(),
                e.promisedBy() == null ? null : e.promisedBy().value(),
                at.metadata().actor(),
                at.time(),
                at.position(),
                at.erased());
        // A day by which something is due makes a promise; its text may have been erased since.
        RecordRef awaits =
                e.due() == null || e.about().isEmpty() ? null : e.about().getFirst();
        return new Entry.Contact(view, awaits);
    }

    /** Without its texts: as it reads when a key of what it is about is gone. */
    static Entry stripped(Entry entry) {
        Entry.Contact contact = (Entry.Contact) entry;
        ContactView v = contact.view();
        ContactView view = new ContactView(
                v.id(),
                v.about(),
                v.on(),
                v.kind(),
                null,
                null,
                v.due(),
                v.promisedBy(),
                v.notedBy(),
                v.noted(),
                v.position(),
                true);
        return new Entry.Contact(view, contact.awaits());
    }
}
