package jp.musubi.query.matching.explainpair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.ResearchStage;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.query.matching.explainpair.PairExplanation.Passage;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.fit.Gap;
import jp.musubi.search.query.Highlights.Piece;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainPairTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 9, 30);
    private static final SeedId DRAFT = new SeedId("draft");

    @TempDir
    Path folder;

    private TestCluster cluster;
    private long opened;

    @BeforeEach
    void aNeedAndTwoSeedsOfWhichOneIsPublished() {
        cluster = new TestCluster(folder);
        opened = cluster.store(
                "clerk",
                new SeedRegistered(
                        Sample.SEED, Sample.OWNER, Sample.seed("果皮タンニンの抽出", "果皮の概要。別の文。", Disclosure.PUBLIC)),
                new SeedPublished(Sample.SEED, Disclosure.PUBLIC),
                new SeedRegistered(DRAFT, Sample.OWNER, Sample.seed("果皮の下書き", "概要", Disclosure.PUBLIC)),
                new NeedRegistered(
                        Sample.NEED,
                        Sample.COMPANY,
                        Sample.CLERK,
                        Sample.need("果皮を使いたい", "捨てている。果皮からタンニンは取れるか。", Disclosure.COORDINATORS)),
                new NeedOpened(Sample.NEED, Disclosure.COORDINATORS));
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    private Optional<PairExplanation> explain(Viewer viewer, SeedId seed, Long at) {
        return cluster.ask(new ExplainPair(viewer, Sample.NEED, seed, TODAY, at));
    }

    private static String text(Passage passage) {
        return passage.field() + ":"
                + String.join("", passage.pieces().stream().map(Piece::text).toList());
    }

    @Test
    void theSentencesThatMatchedAreShownOfBothSides() {
        PairExplanation found = explain(Sample.coordinator(), Sample.SEED, null).orElseThrow();

        assertThat(found.needPassages())
                .extracting(ExplainPairTest::text)
                .contains("subject:果皮を使いたい", "problem:果皮からタンニンは取れるか。")
                .doesNotContain("problem:捨てている。");
        assertThat(found.seedPassages())
                .extracting(ExplainPairTest::text)
                .contains("title:果皮タンニンの抽出", "summary:果皮の概要。")
                .doesNotContain("summary:別の文。");
        List<String> marked = Stream.concat(found.needPassages().stream(), found.seedPassages().stream())
                .flatMap(passage -> passage.pieces().stream())
                .filter(Piece::hit)
                .map(Piece::text)
                .toList();
        assertThat(marked).contains("果皮", "タンニン");
    }

    @Test
    void whatIsMissingIsCountedFromTheDayThatIsGiven() {
        assertThat(explain(Sample.auditor(), Sample.SEED, null).orElseThrow().gaps())
                .containsExactly(new Gap.TooEarly(ResearchStage.PROTOTYPE, 4, 6, 6));
    }

    @Test
    void nobodyElseGetsAWordOfAnExplanation() {
        List<Viewer> others = Stream.concat(
                        Sample.strangers().stream(),
                        Stream.of(
                                Sample.person(Sample.OWNER, Role.RESEARCHER),
                                Sample.person(Sample.COMPANY, Role.COMPANY),
                                Sample.person(Sample.CLERK, Role.INTERMEDIARY)))
                .toList();
        for (Viewer other : others) {
            assertThat(explain(other, Sample.SEED, null)).isEmpty();
        }
    }

    @Test
    void aSeedThatIsNotPublishedTakesNoPart() {
        PairExplanation found = explain(Sample.coordinator(), DRAFT, null).orElseThrow();

        assertThat(found.match()).isNull();
        assertThat(found.aboveFloor()).isFalse();
        assertThat(found.needPassages()).isEmpty();
    }

    @Test
    void thePastIsExplainedAsItWas() {
        cluster.store("owner", new SeedWithdrawn(Sample.SEED, null));

        assertThat(explain(Sample.coordinator(), Sample.SEED, null)
                        .orElseThrow()
                        .match())
                .isNull();
        assertThat(explain(Sample.coordinator(), Sample.SEED, opened)
                        .orElseThrow()
                        .match()
                        .seed()
                        .rank())
                .isEqualTo(1);
    }

    @Test
    void whatDoesNotExistHasNoExplanation() {
        assertThat(explain(Sample.coordinator(), new SeedId("nowhere"), null)).isEmpty();
        assertThat(cluster.ask(new ExplainPair(Sample.coordinator(), new NeedId("nowhere"), Sample.SEED, TODAY, null)))
                .isEmpty();
    }
}
