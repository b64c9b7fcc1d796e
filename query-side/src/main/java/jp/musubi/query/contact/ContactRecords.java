package jp.musubi.query.contact;

import java.util.Optional;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.contact.PromiseEvent;
import jp.musubi.query.contact.find.FindContactsSlice;
import jp.musubi.query.contact.findpromises.FindPromisesSlice;
import jp.musubi.query.contact.findpromisetakers.FindPromiseTakersSlice;
import jp.musubi.query.contact.read.ReadContactSlice;
import jp.musubi.query.contact.readpromise.ReadPromiseSlice;
import jp.musubi.query.kit.disclosure.Viewers;
import jp.musubi.query.kit.projection.RecordKind;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;

/** What is registered of contacts and of the promises given in them, and what of one a reader is shown. */
public final class ContactRecords {
    public static final RecordKind<ContactEntry> KIND = RecordKind.of(
                    RecordType.CONTACT, ContactEntry.class, ContactDocument::of)
            .folds(ContactNoted.class, ContactProjection::on)
            .folds(PromiseEvent.class, PromiseProjection::on)
            .erases(ContactProjection::erased)
            .tells(ContactHistory::parts, ContactHistory.Said.class)
            .asked(FindContactsSlice::register)
            .asked(ReadContactSlice::register)
            .asked(FindPromisesSlice::register)
            .asked(ReadPromiseSlice::register)
            .asked(FindPromiseTakersSlice::register);

    private ContactRecords() {}

    /** The whole contact, for those who may read it. */
    public static ContactView shown(StoredRecord stored) {
        return KIND.read(stored).view();
    }

    /**
     * A contact; for those who only noted it as they wrote it, without what became of a promise that is another's. Empty
     * for those who may only know of the promise.
     */
    public static Optional<ContactView> shown(StoredRecord stored, Viewer viewer) {
        ContactView whole = shown(stored);
        if (Viewers.overall(viewer)) {
            return Optional.of(whole);
        }
        Set<String> persons = Viewers.persons(viewer);
        if (whole.notedBy() == null || !persons.contains(whole.notedBy())) {
            return Optional.empty();
        }
        boolean own =
                whole.promise() != null && persons.contains(whole.promise().by());
        return Optional.of(own ? whole : ContactProjection.with(whole, null));
    }
}
