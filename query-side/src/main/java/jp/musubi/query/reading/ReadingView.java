package jp.musubi.query.reading;

import java.time.Instant;
import java.time.LocalDate;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.reading.ReadingId;

/**
 * Somebody read the limited part of a record on a day.
 *
 * @param reader null for whoever is told only in which role it was
 * @param role by which it was read
 * @param first when on that day it was read first
 * @param position log position of the note
 */
public record ReadingView(
        ReadingId id, RecordRef record, PersonId reader, Role role, LocalDate day, Instant first, long position) {

    /** As the owner of the record is told. */
    public ReadingView withoutName() {
        return new ReadingView(id, record, null, role, day, first, position);
    }
}
