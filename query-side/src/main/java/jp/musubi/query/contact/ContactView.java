package jp.musubi.query.contact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.kit.RecordRef;

/**
 * A note of a contact as it was written; texts are null when erased. {@code notedBy} and {@code promisedBy} are person
 * ids.
 *
 * @param promise what became of what was promised; null when nothing was, or when that is not for the reader
 */
public record ContactView(
        ContactId id,
        List<RecordRef> about,
        LocalDate on,
        ContactKind kind,
        String text,
        String nextAction,
        LocalDate due,
        String promisedBy,
        String notedBy,
        Instant noted,
        long position,
        boolean erased,
        PromiseCourse promise) {}
