package jp.musubi.query.kit.history;

import static jp.musubi.language.samples.Records.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.PairingDecisionTakenBack;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.RestoredStage;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.query.audit.readevents.AuditEvent;
import jp.musubi.query.audit.readevents.ReadAuditEvents;
import jp.musubi.query.kit.history.HistoryEntry.FieldChange;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
    private static final PairingId PAIRING = PairingId.of(Sample.NEED, Sample.SEED);

    @TempDir
    Path folder;

    private TestCluster cluster;

    @BeforeEach
    void aNeedASeedAndTheirPairing() {
        cluster = new TestCluster(folder);
        cluster.store("admin", new PersonRegistered(Sample.HANAKO, "架空 花子", "hanako@example.jp", null));
        cluster.store(
                "clerk",
                new NeedRegistered(
                        Sample.NEED, Sample.COMPANY, Sample.CLERK, Sample.need("柿の皮", "余る", Disclosure.COORDINATORS)));
        cluster.store("clerk", new NeedOpened(Sample.NEED, Disclosure.NAMED));
        cluster.store("hanako", new NeedRevised(Sample.NEED, 2, true, Sample.need("柿の果皮", "余る", Disclosure.NAMED)));
        cluster.store(
                "owner",
                new SeedRegistered(Sample.SEED, Sample.OWNER, Sample.seed("果皮", "概要", Disclosure.PUBLIC)),
                new SeedPublished(Sample.SEED, Disclosure.PUBLIC));
        cluster.store(
                "matcher",
                new NeedMatched(
                        Sample.NEED,
                        2,
                        MatchTrigger.SEED_PUBLISHED,
                        6,
                        6,
                        "bm25f-1",
                        "none",
                        1,
                        0.5,
                        NeedAnswer.NONE,
                        null,
                        List.of()),
                Sample.proposed(Sample.NEED, Sample.SEED, 12.5, 6));
        cluster.store(
                "hanako",
                new PairingDismissed(PAIRING, Sample.NEED, Sample.SEED, DismissReason.COMPETITION, "競合のため"),
                Sample.contact("c1", "電話した", null, null, Sample.NEED.ref()));
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void aLookOfTheMatcherTellsHowManyItFoundAndTheBest() {
        cluster.store(
                "matcher",
                new NeedMatched(
                        Sample.NEED,
                        2,
                        MatchTrigger.SEED_PUBLISHED,
                        6,
                        6,
                        "bm25f-1",
                        "none",
                        1,
                        0.5,
                        NeedAnswer.CANDIDATES,
                        null,
                        List.of(new NeedMatched.ScoredSeed(Sample.SEED, 1, 12.5))));
        List<HistoryEntry> looks = history(Sample.auditor(), Sample.NEED.ref(), null).stream()
                .filter(entry -> entry.type().equals("NeedMatched"))
                .toList();

        assertThat(looks.getFirst().changes())
                .contains(new FieldChange("found", null, "0"))
                .extracting(FieldChange::field)
                .doesNotContain("best");
        assertThat(looks.getLast().changes())
                .contains(
                        new FieldChange("found", null, "1"),
                        new FieldChange("best", null, Sample.SEED.value()),
                        new FieldChange("bestScore", null, "12.5"),
                        new FieldChange("floor", null, "0.5"));
    }

    @Test
    void itTellsWhoDidWhatWhenAndWhyFieldByField() {
        List<HistoryEntry> history = history(Sample.auditor(), Sample.NEED.ref(), null);
        assertThat(history)
                .extracting(HistoryEntry::type)
                .containsExactly(
                        "NeedRegistered",
                        "NeedOpened",
                        "NeedRevised",
                        "NeedMatched",
                        "PairingProposed",
                        "PairingDismissed",
                        "ContactNoted");
        assertThat(history).extracting(HistoryEntry::position).isSorted().startsWith(2L, 3L, 4L);
        assertThat(history.get(0).changes())
                .contains(
                        new FieldChange("subject", null, "柿の皮"),
                        new FieldChange("consent.on", null, "2027-04-12"),
                        new FieldChange("state", null, "draft"));
        assertThat(history.get(1).changes())
                .containsExactlyInAnyOrder(
                        new FieldChange("disclosure", "coordinators", "named"),
                        new FieldChange("state", "draft", "open"));
        assertThat(history.get(2).changes()).containsExactly(new FieldChange("subject", "柿の皮", "柿の果皮"));
        assertThat(history.get(2).actor()).isEqualTo("hanako");
        assertThat(history.get(2).actorName()).isEqualTo("架空 花子");
        assertThat(history.get(3).changes()).contains(new FieldChange("found", null, "0"));
        assertThat(history.get(5).why()).isEqualTo("競合のため");
        assertThat(history.get(5).subject()).isEqualTo(PAIRING.ref());
        assertThat(history.get(5).changes())
                .containsExactlyInAnyOrder(
                        new FieldChange("state", "proposed", "dismissed"),
                        new FieldChange("dismissReason", null, "competition"));
        assertThat(history).allMatch(entry -> entry.leafHash().length() == 64);
    }

    @Test
    void aDecisionTakenBackIsTold() {
        cluster.store(
                "hanako",
                new PairingDecisionTakenBack(PAIRING, Sample.NEED, Sample.SEED, RestoredStage.PROPOSED, "押し間違い"));
        HistoryEntry told = cluster.ask(new ReadHistory(Sample.auditor(), PAIRING.ref(), null))
                .getLast();
        assertThat(told.type()).isEqualTo("PairingDecisionTakenBack");
        assertThat(told.why()).isEqualTo("押し間違い");
        assertThat(told.changes())
                .containsExactlyInAnyOrder(
                        new HistoryEntry.FieldChange("state", "dismissed", "proposed"),
                        new HistoryEntry.FieldChange("dismissReason", "competition", null));
        assertThat(cluster.ask(new ReadHistory(Sample.person(Sample.OWNER), Sample.SEED.ref(), null)))
                .extracting(HistoryEntry::type)
                .as("no owner learns that anything was decided")
                .doesNotContain("PairingDecisionTakenBack", "PairingDismissed");
    }

    @Test
    void aPairingProposedAgainIsComparedWithWhatBecameOfItBySidesOfWhichThisHistoryDoesNotTell() {
        cluster.store(
                "hanako",
                new PairingDecisionTakenBack(PAIRING, Sample.NEED, Sample.SEED, RestoredStage.PROPOSED, null));
        cluster.store("owner", new SeedWithdrawn(Sample.SEED, null));
        cluster.store("owner", new SeedPublished(Sample.SEED, Disclosure.PUBLIC));
        cluster.store("matcher", Sample.proposed(Sample.NEED, Sample.SEED, 13, 9));

        String ended = PairingState.WAY
                .afterOther(PairingState.PROPOSED, new SeedWithdrawn(Sample.SEED, null))
                .code();
        assertThat(ended).isNotEqualTo("proposed");
        for (RecordRef record : List.of(PAIRING.ref(), Sample.NEED.ref(), Sample.SEED.ref())) {
            assertThat(history(Sample.auditor(), record, null).getLast().changes())
                    .as(record.toString())
                    .contains(new FieldChange("state", ended, "proposed"), new FieldChange("score", "12.5", "13.0"));
        }
        assertThat(history(Sample.auditor(), PAIRING.ref(), null))
                .extracting(HistoryEntry::type)
                .doesNotContain("SeedWithdrawn", "SeedPublished");
    }

    @Test
    void whatTheIndexHasNotTakenInYetIsToldFromTheLog() {
        NeedId later = new NeedId("need-2");
        cluster.append(
                "clerk",
                new NeedRegistered(later, Sample.COMPANY, null, Sample.need("柿の種", "余る", Disclosure.COORDINATORS)),
                Sample.proposed(later, Sample.SEED, 9.5, 9));
        for (RecordRef record : List.of(PairingId.of(later, Sample.SEED).ref(), later.ref(), Sample.SEED.ref())) {
            assertThat(history(Sample.auditor(), record, null).getLast().changes())
                    .as(record.toString())
                    .contains(new FieldChange("score", null, "9.5"), new FieldChange("state", null, "proposed"));
        }
    }

    @Test
    void theOwnerSeesTheRecordsOwnEventsWithoutMatchingPairingsAndContacts() {
        for (Viewer viewer : List.of(Sample.person(Sample.COMPANY), Sample.person(Sample.CLERK))) {
            assertThat(history(viewer, Sample.NEED.ref(), null))
                    .extracting(HistoryEntry::type)
                    .containsExactly("NeedRegistered", "NeedOpened", "NeedRevised");
        }
        assertThat(history(Sample.person(Sample.OWNER), PAIRING.ref(), null)).isEmpty();
        assertThat(history(Sample.person(Sample.OWNER), Sample.HANAKO.ref(), null))
                .isEmpty();
        for (Viewer stranger : Sample.strangers()) {
            assertThat(history(stranger, Sample.SEED.ref(), null)).isEmpty();
        }
    }

    @Test
    void asOfAPositionItEndsThere() {
        assertThat(history(Sample.coordinator(), Sample.NEED.ref(), 3L))
                .extracting(HistoryEntry::type)
                .containsExactly("NeedRegistered", "NeedOpened");
    }

    @Test
    void ofAnErasedRecordItTellsThatThingsHappenedAndNoTexts() {
        cluster.store("owner", new SeedWithdrawn(Sample.SEED, "秘密の理由"));
        cluster.store("admin", new RecordErased(Sample.SEED.ref(), "本人の求め"));
        List<HistoryEntry> history = history(Sample.auditor(), Sample.SEED.ref(), null);
        assertThat(history)
                .hasSize(6)
                .allMatch(HistoryEntry::erased)
                .allMatch(entry -> entry.changes().isEmpty());
        assertThat(history.toString()).doesNotContain("秘密の理由", "競合のため", "果皮");
        assertThat(history.getLast().why()).isEqualTo("本人の求め");
        assertThat(history(Sample.auditor(), PAIRING.ref(), null)).allMatch(HistoryEntry::erased);
    }

    @Test
    void ofAnErasedNeedItsOwnerIsToldOfEveryRevisionThatWasNoNoteOfTheOffice() {
        String owner = Sample.COMPANY.value();
        NeedContent content = Sample.need("柿の果皮", "余る", Disclosure.NAMED);
        cluster.store("hanako", new NeedRevised(Sample.NEED, 3, false, hearing(content, "内々の聞き取り")));
        cluster.store(owner, new NeedRevised(Sample.NEED, 4, false, content));
        List<String> before = ownersHistory(owner);
        assertThat(before).containsExactly("NeedRegistered", "NeedOpened", "NeedRevised hanako");

        cluster.store("admin", new RecordErased(Sample.NEED.ref(), "本人の求め"));
        assertThat(ownersHistory(owner))
                .containsExactly(
                        "NeedRegistered", "NeedOpened", "NeedRevised hanako", "NeedRevised " + owner, "RecordErased");
        assertThat(history(Sample.person(Sample.COMPANY), Sample.NEED.ref(), null))
                .allMatch(HistoryEntry::erased)
                .allMatch(entry -> entry.changes().isEmpty());
    }

    private List<String> ownersHistory(String owner) {
        return history(Sample.person(new PersonId(owner)), Sample.NEED.ref(), null).stream()
                .map(entry -> entry.type() + (entry.type().equals("NeedRevised") ? " " + entry.actor() : ""))
                .toList();
    }

    private static NeedContent hearing(NeedContent content, String said) {
        return with(content, "hearing", said);
    }

    @Test
    void rolesAreAFieldOfThePerson() {
        cluster.store("admin", new RoleGranted(Sample.HANAKO, Role.COORDINATOR, null));
        cluster.store("admin", new RoleGranted(Sample.HANAKO, Role.AUDITOR, null));
        cluster.store("admin", new RoleRevoked(Sample.HANAKO, Role.COORDINATOR, null));
        assertThat(history(Sample.auditor(), Sample.HANAKO.ref(), null)
                        .getLast()
                        .changes())
                .containsExactly(new FieldChange("roles", "coordinator\nauditor", "auditor"));
    }

    @Test
    void auditorsReadEventsAsStoredAndOpenedInLogOrder() {
        List<AuditEvent> all = cluster.ask(new ReadAuditEvents(Sample.auditor(), null, 0, 100));
        assertThat(all).extracting(AuditEvent::position).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
        AuditEvent registered = all.get(1);
        assertThat(registered.type()).isEqualTo("NeedRegistered");
        assertThat(registered.tags()).containsExactly("need:need-1");
        assertThat(registered.metadata()).containsEntry("actor", "clerk");
        assertThat(registered.payload().at("/content/subject").asText()).isEqualTo("柿の皮");
        assertThat(registered.payload().at("/content/deadline").asText()).isEqualTo("2028-03-31");
        assertThat(cluster.ask(new ReadAuditEvents(Sample.auditor(), Sample.SEED.ref(), 5, 2)))
                .extracting(AuditEvent::type)
                .containsExactly("SeedPublished", "PairingProposed");
        assertThat(cluster.ask(new ReadAuditEvents(Sample.coordinator(), null, 0, 100)))
                .isEmpty();
    }

    @Test
    void auditorsReadTheEventsOfOneTypeAloneOfOneRecordOrAll() {
        Class<? extends Event> published = ReadAuditEvents.type("SeedPublished").orElseThrow();
        assertThat(cluster.ask(new ReadAuditEvents(Sample.auditor(), null, published, 0, 100)))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.type()).isEqualTo("SeedPublished"));
        assertThat(cluster.ask(new ReadAuditEvents(Sample.auditor(), Sample.SEED.ref(), published, 0, 100)))
                .hasSize(1);
        assertThat(cluster.ask(new ReadAuditEvents(Sample.auditor(), Sample.NEED.ref(), published, 0, 100)))
                .isEmpty();
        assertThat(ReadAuditEvents.type("musubi.SeedPublished")).isEmpty();
    }

    @Test
    void whatCannotBeOpenedAnyMoreIsMarkedForAuditors() {
        cluster.keys.destroy(Sample.NEED.ref());
        AuditEvent registered = cluster.ask(new ReadAuditEvents(Sample.auditor(), Sample.NEED.ref(), 0, 1))
                .getFirst();
        assertThat(registered.erased()).isTrue();
        assertThat(registered.payload().toString()).doesNotContain("柿の皮");
        assertThat(registered.payload().at("/content/channel").asText()).isEqualTo("bank");
    }

    private List<HistoryEntry> history(Viewer viewer, RecordRef record, Long at) {
        return cluster.ask(new ReadHistory(viewer, record, at));
    }
}
