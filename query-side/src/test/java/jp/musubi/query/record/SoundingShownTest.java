package jp.musubi.query.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.sounding.SoundingOpened;
import jp.musubi.language.sounding.SoundingPaused;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.history.ReadHistory;
import jp.musubi.query.matching.findcandidates.FindCandidates;
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

class SoundingShownTest {
    private static final LocalDate UNTIL = LocalDate.of(2027, 9, 30);
    private static final Viewer OWNER = Sample.person(Sample.OWNER, Role.RESEARCHER);

    @TempDir
    Path folder;

    private TestCluster cluster;

    @BeforeEach
    void aSeedThatAllSeeAndNobodyIsToApproach() {
        cluster = new TestCluster(folder);
        cluster.store(
                "admin",
                new PersonRegistered(Sample.OWNER, "架空 太郎", null, null),
                new NeedRegistered(
                        Sample.NEED, Sample.COMPANY, null, Sample.need("皮の使い道", "柿の皮が余る", Disclosure.COORDINATORS)),
                new NeedOpened(Sample.NEED, Disclosure.COORDINATORS),
                new SeedRegistered(Sample.SEED, Sample.OWNER, Sample.seed("柿の皮の抽出", "概要", Disclosure.PUBLIC)),
                new SeedPublished(Sample.SEED, Disclosure.PUBLIC));
        assertThat(candidates()).containsExactly(Sample.SEED.ref());
        cluster.store("owner", new SoundingPaused(Sample.SEED.ref(), UNTIL, "学会の準備"));
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void whoeverSeesItIsToldThatAndUntilWhenButWhyOnlyInsidersAre() {
        for (Viewer stranger : Sample.strangers()) {
            assertThat(seen(stranger).sounding().accepts()).isFalse();
            assertThat(seen(stranger).sounding().pausedUntil()).isEqualTo(UNTIL);
            assertThat(seen(stranger).sounding().pauseReason()).isNull();
            assertThat(cluster.ask(new ReadHistory(stranger, Sample.SEED.ref(), null)))
                    .isEmpty();
        }
        for (Viewer insider : List.of(OWNER, Sample.coordinator(), Sample.auditor())) {
            assertThat(seen(insider).sounding().pauseReason()).isEqualTo("学会の準備");
        }
        assertThat(seen(Sample.coordinator()).withheld().sounding().pauseReason())
                .isNull();
    }

    @Test
    void itStaysInListsWhereItIsCountedAndFoundByIt() {
        assertThat(found(Set.of()).total()).isEqualTo(1);
        assertThat(found(Set.of()).facets().get("sounding")).isEqualTo(Map.of("paused", 1L));
        assertThat(found(Set.of("paused")).total()).isEqualTo(1);
        assertThat(found(Set.of("accepted")).total()).isZero();
    }

    @Test
    void itIsNoCandidateUntilItMayBeApproachedAgain() {
        assertThat(candidates()).isEmpty();
        cluster.store("owner", new SoundingOpened(Sample.SEED.ref()));
        assertThat(candidates()).containsExactly(Sample.SEED.ref());
        assertThat(seen(Viewer.visitor()).sounding()).isEqualTo(Sounding.ACCEPTED);
    }

    @Test
    void itIsDueOnceItsLastDayHasPassed() {
        assertThat(EndedRecords.pausedBefore(cluster.index(), UNTIL)).isEmpty();
        assertThat(EndedRecords.pausedBefore(cluster.index(), UNTIL.plusDays(1)))
                .containsExactly(Sample.SEED.ref());
        cluster.store("admin", new RecordErased(Sample.SEED.ref(), "本人の申出"));
        assertThat(EndedRecords.pausedBefore(cluster.index(), UNTIL.plusDays(1)))
                .isEmpty();
    }

    private SeedView seen(Viewer viewer) {
        return cluster.ask(new ReadSeed(viewer, Sample.SEED, null)).orElseThrow();
    }

    private Page<SeedView> found(Set<String> sounding) {
        return cluster.ask(new FindSeeds(Viewer.visitor(), "柿", Map.of("sounding", sounding), null, 1, 20, null));
    }

    private List<RecordRef> candidates() {
        return cluster.ask(new FindCandidates(Sample.coordinator(), Sample.NEED.ref(), 5, null)).items().stream()
                .map(one -> one.record())
                .toList();
    }
}
