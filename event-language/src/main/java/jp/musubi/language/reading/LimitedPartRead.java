package jp.musubi.language.reading;

import java.time.LocalDate;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import org.axonframework.eventsourcing.annotation.EventTag;

/**
 * The limited part of a record was about to be shown to somebody whose record it is not. One a record, person and day. It is not
 * tagged by the record: whoever decides on that has nothing to read here, and its history is not made of who looked.
 *
 * @param record the seed or need
 * @param reader who
 * @param role by which the reader sees it
 * @param day of Asia/Tokyo
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "LimitedPartRead",
        version = "1")
public record LimitedPartRead(
        @EventTag(key = "reading") ReadingId readingId, RecordRef record, PersonId reader, Role role, LocalDate day)
        implements ReadingEvent {}
