package jp.musubi.query.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.language.RecordRef;
import jp.musubi.language.id.ContactId;
import jp.musubi.language.value.ContactKind;

/** A note of a contact; texts are null when erased. {@code notedBy} and {@code promisedBy} are person ids. */
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
        boolean erased) {}
