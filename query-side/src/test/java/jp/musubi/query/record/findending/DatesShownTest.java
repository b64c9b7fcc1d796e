package jp.musubi.query.record.findending;

import static jp.musubi.language.samples.Records.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.Consent;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedState;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.history.HistoryEntry;
import jp.musubi.query.kit.history.ReadHistory;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.pairing.find.FindPairings;
import jp.musubi.query.record.EndedRecords;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.find.FindSeeds;
import jp.musubi.query.seed.read.ReadSeed;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a passed date does to what is shown, and who is told before. */
class DatesShownTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 5, 10);
    private static final PersonId OTHER = new PersonId("other");

    @TempDir
    Path folder;

    private TestCluster cluster;

    @BeforeEach
    void open() {
        cluster = new TestCluster(folder);
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void whatEndsInThirtyDaysIsToldAndThatOfADayLaterIsNot() {
        seed("yesterday", Sample.OWNER, TODAY.minusDays(1));
        seed("today", Sample.OWNER, TODAY);
        seed("in30", Sample.OWNER, TODAY.plusDays(30));
        seed("in31", Sample.OWNER, TODAY.plusDays(31));
        seed("never", Sample.OWNER, null);

        assertThat(told(Sample.person(Sample.OWNER, Role.RESEARCHER), true)).containsExactly("seed:today", "seed:in30");
    }

    @Test
    void onlyWhatStandsIsTold() {
        seed("ended", Sample.OWNER, TODAY);
        cluster.store("matcher", new SeedExpired(new SeedId("ended"), TODAY));
        cluster.store("owner", new SeedRegistered(new SeedId("draft"), Sample.OWNER, content(TODAY)));
        need("closed", TODAY, null);
        cluster.store("clerk", new NeedClosed(new NeedId("closed"), NeedCloseReason.SOLVED, null));

        assertThat(told(Sample.coordinator(), false)).isEmpty();
    }

    @Test
    void aNeedEndsByItsDateOrItsConsentWhicheverComesFirst() {
        need("date", TODAY.plusDays(3), TODAY.plusDays(4));
        need("consent", TODAY.plusDays(9), TODAY.plusDays(2));
        need("ended", TODAY.plusDays(9), TODAY.minusDays(1));

        assertThat(cluster.ask(new FindEnding(Sample.coordinator(), false, TODAY, 30)))
                .extracting(ending -> ending.record().id() + " " + ending.lastDay() + " " + ending.byConsent())
                .containsExactly("consent 2027-05-12 true", "date 2027-05-13 false");
    }

    @Test
    void everybodyIsToldOfTheirOwnAndCoordinatorsOfAll() {
        seed("mine", Sample.OWNER, TODAY);
        seed("others", OTHER, TODAY);
        need("case", TODAY, TODAY.plusDays(90));

        assertThat(told(Sample.coordinator(), false)).containsExactly("need:case", "seed:mine", "seed:others");
        assertThat(told(Sample.coordinator(), true)).isEmpty();
        for (boolean mine : List.of(true, false)) {
            assertThat(told(Sample.person(Sample.OWNER, Role.RESEARCHER), mine)).containsExactly("seed:mine");
            assertThat(told(Sample.person(Sample.CLERK, Role.INTERMEDIARY), mine))
                    .containsExactly("need:case");
            assertThat(told(Sample.auditor(), mine)).isEmpty();
            Sample.strangers().forEach(viewer -> assertThat(told(viewer, mine)).isEmpty());
        }
    }

    @Test
    void whatIsPastItsDateIsFoundToBeEndedAndNothingElse() {
        seed("past", Sample.OWNER, TODAY.minusDays(1));
        seed("today", Sample.OWNER, TODAY);
        need("consent", null, TODAY.minusDays(3));
        need("date", TODAY.minusYears(7), null);
        need("open", null, null);

        assertThat(EndedRecords.before(cluster.index(), TODAY))
                .extracting(RecordRef::toString)
                .containsExactly("seed:past", "need:date", "need:consent");
        cluster.store("matcher", new SeedExpired(new SeedId("past"), TODAY.minusDays(1)));
        cluster.store("matcher", new NeedClosed(new NeedId("date"), NeedCloseReason.EXPIRED, null));
        cluster.store("matcher", new NeedClosed(new NeedId("consent"), NeedCloseReason.CONSENT_ENDED, null));
        assertThat(EndedRecords.before(cluster.index(), TODAY)).isEmpty();
    }

    @Test
    void anEndedSeedIsSeenByItsOwnerAndCoordinatorsAndByNobodyElse() {
        seed("s", Sample.OWNER, TODAY);
        assertThat(read(Viewer.visitor())).isNotNull();
        cluster.store("matcher", new SeedExpired(new SeedId("s"), TODAY));

        assertThat(read(Sample.person(Sample.OWNER)).state()).isEqualTo(SeedState.EXPIRED);
        assertThat(read(Sample.coordinator()).state()).isEqualTo(SeedState.EXPIRED);
        Sample.strangers().forEach(viewer -> {
            assertThat(read(viewer)).isNull();
            assertThat(seeds(viewer, Map.of()).total()).isZero();
            assertThat(seeds(viewer, Map.of("state", Set.of("expired"))).total())
                    .isZero();
            assertThat(seeds(viewer, Map.of()).facets().get("state")).isIn(null, Map.of());
        });
    }

    @Test
    void listsLeaveOutWhatADateHasEndedCountItAndBringItInWhenAsked() {
        seed("s1", Sample.OWNER, TODAY);
        seed("s2", Sample.OWNER, TODAY);
        cluster.store("matcher", new SeedExpired(new SeedId("s1"), TODAY));
        need("n1", TODAY, null);
        need("n2", TODAY, null);
        need("n3", null, TODAY);
        cluster.store("matcher", new NeedClosed(new NeedId("n1"), NeedCloseReason.EXPIRED, null));
        cluster.store("matcher", new NeedClosed(new NeedId("n3"), NeedCloseReason.CONSENT_ENDED, null));

        Page<SeedView> standing = seeds(Sample.coordinator(), Map.of());
        assertThat(standing.items()).extracting(seed -> seed.id().value()).containsExactly("s2");
        assertThat(standing.total()).isEqualTo(1);
        assertThat(standing.facets().get("state")).isEqualTo(Map.of("published", 1L, "expired", 1L));
        assertThat(seeds(Sample.coordinator(), Map.of("state", Set.of("expired")))
                        .items())
                .extracting(seed -> seed.id().value())
                .containsExactly("s1");
        assertThat(needs(Map.of()).items())
                .extracting(need -> need.id().value())
                .containsExactly("n2");
        assertThat(needs(Map.of()).facets().get("state")).isEqualTo(Map.of("open", 1L, "expired", 2L));
        assertThat(needs(Map.of("state", Set.of("expired", "open"))).total()).isEqualTo(3);
    }

    @Test
    void anEndedRecordIsNoCandidateAndItsPairingsEnd() {
        seed("s", Sample.OWNER, TODAY);
        need("n", null, null);
        cluster.store("matcher", Sample.proposed(new NeedId("n"), new SeedId("s"), 5, 4));
        assertThat(candidates("n")).containsExactly("s");
        cluster.store("matcher", new SeedExpired(new SeedId("s"), TODAY));

        assertThat(candidates("n")).isEmpty();
        assertThat(cluster.ask(new FindPairings(
                                Sample.coordinator(), Set.of(PairingState.ENDED), null, null, 1, 20, null))
                        .total())
                .isEqualTo(1);
        cluster.store("owner", new SeedPublished(new SeedId("s"), Disclosure.PUBLIC));
        assertThat(candidates("n")).containsExactly("s");
    }

    @Test
    void aNeedThatIsOpenedAgainNoLongerSaysWhyItWasClosed() {
        need("n", TODAY, null);
        NeedId need = new NeedId("n");
        cluster.store("matcher", new NeedClosed(need, NeedCloseReason.EXPIRED, null));
        assertThat(need().state()).isEqualTo(NeedState.EXPIRED);
        assertThat(need().closeReason()).isEqualTo(NeedCloseReason.EXPIRED);
        cluster.store(
                "clerk",
                new NeedRevised(need, 2, false, content(TODAY.plusDays(9), null)),
                new NeedOpened(need, Disclosure.NAMED));

        assertThat(need().state()).isEqualTo(NeedState.OPEN);
        assertThat(need().closeReason()).isNull();
        assertThat(changes("state")).containsExactly("null>draft", "draft>open", "open>expired", "expired>open");
        assertThat(changes("closeReason")).containsExactly("null>expired", "expired>null");
    }

    private List<String> changes(String field) {
        return cluster.ask(new ReadHistory(Sample.coordinator(), new NeedId("n").ref(), null)).stream()
                .map(HistoryEntry::changes)
                .flatMap(List::stream)
                .filter(change -> change.field().equals(field))
                .map(change -> change.before() + ">" + change.after())
                .toList();
    }

    private void seed(String id, PersonId owner, LocalDate expires) {
        SeedId seed = new SeedId(id);
        cluster.store(
                "owner", new SeedRegistered(seed, owner, content(expires)), new SeedPublished(seed, Disclosure.PUBLIC));
    }

    private void need(String id, LocalDate expires, LocalDate consentedUntil) {
        NeedId need = new NeedId(id);
        cluster.store(
                "clerk",
                new NeedRegistered(need, null, Sample.CLERK, content(expires, consentedUntil)),
                new NeedOpened(need, Disclosure.NAMED));
    }

    private static SeedContent content(LocalDate expires) {
        return with(Sample.seed("柿果皮タンニン", "果皮の利用", Disclosure.PUBLIC), "expires", expires);
    }

    private static NeedContent content(LocalDate expires, LocalDate until) {
        Consent consent = until == null ? null : new Consent(TODAY.minusYears(1), Disclosure.NAMED, until);
        NeedContent need = Sample.need("柿の果皮", "果皮の利用", Disclosure.NAMED);
        return with(with(need, "expires", expires), "consent", consent);
    }

    private List<String> told(Viewer viewer, boolean mine) {
        return cluster.ask(new FindEnding(viewer, mine, TODAY, 30)).stream()
                .map(ending -> ending.record().toString())
                .toList();
    }

    private SeedView read(Viewer viewer) {
        return cluster.ask(new ReadSeed(viewer, new SeedId("s"), null)).orElse(null);
    }

    private NeedView need() {
        return cluster.ask(new ReadNeed(Sample.coordinator(), new NeedId("n"), null))
                .orElseThrow();
    }

    private List<String> candidates(String need) {
        return cluster.index().read(view -> view.candidates(new NeedId(need).ref(), 20)).candidates().stream()
                .map(candidate -> candidate.record().id())
                .toList();
    }

    private Page<SeedView> seeds(Viewer viewer, Map<String, Set<String>> filters) {
        return cluster.ask(new FindSeeds(viewer, "", filters, null, 1, 20, null));
    }

    private Page<NeedView> needs(Map<String, Set<String>> filters) {
        return cluster.ask(new FindNeeds(Sample.coordinator(), "", filters, null, 1, 20, null));
    }
}
