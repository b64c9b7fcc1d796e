package jp.musubi.query.record;

import java.time.Instant;
import java.time.LocalDate;
import jp.musubi.language.confirmation.ConfirmationWay;
import jp.musubi.language.confirmation.WordingConfirmed;
import jp.musubi.language.consent.ConsentEvidenceRecorded;
import jp.musubi.language.consent.ConsentWay;
import jp.musubi.language.need.Consent;
import jp.musubi.language.record.Disclosure;
import jp.musubi.query.kit.projection.Occurrence;

/**
 * What shows that a consent was given, as it was put on record.
 *
 * @param number of what was put on record by somebody; null of a confirmation by link, which records itself
 * @param givenOn the day of the consent
 * @param validUntil the last day on which it holds
 * @param whose the company, or null
 * @param sha256 of the document, or null
 * @param link how the link had come by which it was confirmed; null otherwise
 * @param wording the revision that was confirmed by link, as the owner counts; null otherwise
 * @param by who put it on record, as metadata name them
 */
public record ConsentEvidence(
        Integer number,
        LocalDate givenOn,
        Disclosure audience,
        LocalDate validUntil,
        ConsentWay way,
        String whose,
        String givenBy,
        String receivedBy,
        String document,
        String sha256,
        String note,
        ConfirmationWay link,
        Integer wording,
        String by,
        Instant at) {

    /** What somebody put on record. */
    public static ConsentEvidence of(ConsentEvidenceRecorded e, Occurrence at) {
        return new ConsentEvidence(
                e.number(),
                e.givenOn(),
                e.audience(),
                e.validUntil(),
                e.way(),
                e.whose(),
                e.givenBy(),
                e.receivedBy(),
                e.document(),
                e.sha256(),
                e.note(),
                null,
                null,
                at.metadata().actor(),
                at.time());
    }

    /** That the owner confirmed it by link. @param consent as it stood in what was confirmed */
    public static ConsentEvidence of(WordingConfirmed e, Consent consent, String company, Occurrence at) {
        return new ConsentEvidence(
                null,
                consent.on(),
                consent.audience(),
                consent.until(),
                ConsentWay.LINK,
                company,
                null,
                null,
                null,
                null,
                null,
                e.how(),
                e.revision(),
                at.metadata().actor(),
                at.time());
    }

    /** What history tells of it. */
    public record Told(
            ConsentWay consentWay,
            String whose,
            String givenBy,
            String receivedBy,
            LocalDate givenOn,
            Disclosure audience,
            LocalDate validUntil,
            String document,
            String sha256) {

        /** As the event says it. */
        public static Told of(ConsentEvidenceRecorded e) {
            return new Told(
                    e.way(),
                    e.whose(),
                    e.givenBy(),
                    e.receivedBy(),
                    e.givenOn(),
                    e.audience(),
                    e.validUntil(),
                    e.document(),
                    e.sha256());
        }
    }
}
