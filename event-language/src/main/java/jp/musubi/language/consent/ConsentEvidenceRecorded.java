package jp.musubi.language.consent;

import java.time.LocalDate;
import jp.musubi.language.kit.sealing.Sealed;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.record.Disclosure;
import org.axonframework.eventsourcing.annotation.EventTag;
import org.jspecify.annotations.Nullable;

/**
 * It was put on record how the consent that stood in a need was given. The document itself stays with whoever has it: what
 * is kept is its SHA-256, by which it can be told later whether it is the same.
 *
 * @param number which of the need, counted from 1
 * @param givenOn the day of the consent
 * @param audience the widest range that it allows
 * @param validUntil the last day on which it holds
 * @param whose the company
 * @param givenBy who gave it for the company
 * @param receivedBy who received it
 * @param document what it is called and where it is kept, or null
 * @param sha256 of the document, in 64 small hexadecimal digits, or null
 * @param note or null
 */
@org.axonframework.messaging.eventhandling.annotation.Event(
        namespace = "musubi",
        name = "ConsentEvidenceRecorded",
        version = "1")
public record ConsentEvidenceRecorded(
        @EventTag(key = "need") NeedId needId,
        int number,
        LocalDate givenOn,
        Disclosure audience,
        LocalDate validUntil,
        ConsentWay way,
        @Sealed @Nullable String whose,
        @Sealed @Nullable String givenBy,
        @Sealed @Nullable String receivedBy,
        @Sealed @Nullable String document,
        @Sealed @Nullable String sha256,
        @Sealed @Nullable String note)
        implements ConsentEvent {}
