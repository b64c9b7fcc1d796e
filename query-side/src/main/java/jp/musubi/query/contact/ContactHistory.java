package jp.musubi.query.contact;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;

/** What history tells of a contact. */
final class ContactHistory {
    private ContactHistory() {}

    static List<Record> parts(ContactEntry entry) {
        return List.of(Said.of(entry.view()));
    }

    /** A contact, and how what was promised in it ended: null when nothing was, or while it is open. */
    record Said(
            List<RecordRef> about,
            LocalDate on,
            ContactKind kind,
            String text,
            String nextAction,
            LocalDate due,
            PersonId promisedBy,
            PromiseState promise) {
        static Said of(ContactView v) {
            PromiseCourse course = v.promise();
            String by = course == null ? v.promisedBy() : course.by();
            return new Said(
                    v.about(),
                    v.on(),
                    v.kind(),
                    v.text(),
                    v.nextAction(),
                    v.due(),
                    by == null ? null : new PersonId(by),
                    course == null || course.open() ? null : course.state());
        }
    }
}
