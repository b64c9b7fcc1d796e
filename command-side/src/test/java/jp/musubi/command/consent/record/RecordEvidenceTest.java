package jp.musubi.command.consent.record;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.INTERMEDIARY;
import static jp.musubi.command.testing.People.RESEARCHER;

import java.time.LocalDate;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.consent.ConsentEvidenceRecorded;
import jp.musubi.language.consent.ConsentWay;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.record.Disclosure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordEvidenceTest {
    private static final NeedId NEED = new NeedId("n");
    private static final String DIGEST = "0f".repeat(32);
    private final SliceFixture fixture = SliceFixture.of(RecordEvidence::configure);

    @BeforeEach
    void aNeedOfTheBank() {
        fixture.given(new NeedRegistered(NEED, COMPANY, INTERMEDIARY, Samples.introduced()));
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void whatIsOnRecordSaysWhichConsentItShowsAndIsCounted() {
        fixture.when(evidence(INTERMEDIARY, ConsentWay.DOCUMENT, DIGEST.toUpperCase()))
                .stores(recorded(1, ConsentWay.DOCUMENT));
        fixture.given(recorded(1, ConsentWay.DOCUMENT))
                .when(evidence(COMPANY, ConsentWay.EMAIL, DIGEST))
                .stores(recorded(2, ConsentWay.EMAIL));
    }

    @Test
    void onlyWhoMayChangeTheNeedRecordsIt() {
        fixture.when(evidence(AUDITOR, ConsentWay.EMAIL, DIGEST)).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(evidence(RESEARCHER, ConsentWay.EMAIL, DIGEST)).refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void aWrongDigestAndALinkByHandAreRefusedBesideTheirFields() {
        fixture.when(evidence(INTERMEDIARY, ConsentWay.EMAIL, "0f")).refuses(INVALID, "sha256", "not_sha256");
        fixture.when(evidence(INTERMEDIARY, ConsentWay.LINK, DIGEST)).refuses(INVALID, "way", "link_records_itself");
        fixture.when(new RecordEvidence(INTERMEDIARY, NEED, ConsentWay.EMAIL, "社", " ", "窓口", null, null, null))
                .refuses(INVALID, "givenBy", "required");
    }

    @Test
    void withoutAConsentThereIsNothingToShow() {
        NeedId direct = new NeedId("direct");
        fixture.given(new NeedRegistered(direct, COMPANY, null, Samples.need()))
                .when(new RecordEvidence(COMPANY, direct, ConsentWay.EMAIL, "社", "社長", "窓口", null, null, null))
                .refuses(CONFLICT, null, "no_consent_on_record");
    }

    @Test
    void itIsBounded() {
        fixture.given(recorded(RecordEvidence.MOST, ConsentWay.EMAIL))
                .when(evidence(COMPANY, ConsentWay.EMAIL, DIGEST))
                .refuses(CONFLICT, null, "enough_evidence", RecordEvidence.MOST);
    }

    private static RecordEvidence evidence(PersonId actor, ConsentWay way, String digest) {
        return new RecordEvidence(actor, NEED, way, "架空柿加工", "社長", "窓口", "同意書", digest, " ");
    }

    private static ConsentEvidenceRecorded recorded(int number, ConsentWay way) {
        return new ConsentEvidenceRecorded(
                NEED,
                number,
                LocalDate.of(2027, 4, 12),
                Disclosure.COORDINATORS,
                LocalDate.of(2028, 3, 31),
                way,
                "架空柿加工",
                "社長",
                "窓口",
                "同意書",
                DIGEST,
                null);
    }
}
