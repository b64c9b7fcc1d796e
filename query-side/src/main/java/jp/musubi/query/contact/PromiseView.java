package jp.musubi.query.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.language.kit.RecordRef;

/**
 * A promise. Persons are given by id; texts are null when erased.
 *
 * @param id of the contact in which it was given
 * @param about the records that the contact is about, the one it was noted on first
 * @param promised what
 * @param due by when, or null
 * @param promisedBy whose it is now
 * @param promiserLeft whether it is open, and that person can no longer keep it: erased, or without the roles for it
 * @param notedBy who noted the contact; null for readers who may not read the contact
 * @param handedOver from whom to whom, oldest first
 * @param followUp the contact in which it was kept, or that replaced it; null when there is none
 * @param reason why it was given up, or how it was kept
 * @param endedBy who said so; null while open
 * @param ended when; null while open
 */
public record PromiseView(
        ContactId id,
        List<RecordRef> about,
        String promised,
        LocalDate due,
        PromiseState state,
        String promisedBy,
        boolean promiserLeft,
        String notedBy,
        Instant noted,
        List<PromiseCourse.HandOver> handedOver,
        ContactId followUp,
        String reason,
        String endedBy,
        Instant ended,
        boolean erased) {

    /** Whether it is still to be kept. */
    public boolean open() {
        return state.underway() && !erased;
    }

    /** Whether it is open and was due before a day. */
    public boolean overdue(LocalDate today) {
        return open() && due != null && due.isBefore(today);
    }
}
