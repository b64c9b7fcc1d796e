package jp.musubi.query.kit.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.query.QuerySide;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Question;
import jp.musubi.query.matching.findcandidates.Candidates;
import jp.musubi.query.matching.findcandidates.FindCandidates;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.pairing.find.FindPairings;
import jp.musubi.query.pairing.read.PairingPage;
import jp.musubi.query.pairing.read.ReadPairing;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.find.FindSeeds;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListsTest {
    @TempDir
    Path folder;

    private TestCluster cluster;

    @BeforeEach
    void fiveSeedsAndANeed() {
        cluster = new TestCluster(folder);
        for (int i = 1; i <= 5; i++) {
            SeedId id = new SeedId("s" + i);
            cluster.store(
                    "owner", new SeedRegistered(id, Sample.OWNER, Sample.seed("柿果皮の利用 " + i, "概要", Disclosure.PUBLIC)));
            if (i > 1) {
                cluster.store("owner", new SeedPublished(id, Disclosure.PUBLIC));
            }
        }
        cluster.store(
                "clerk",
                new NeedRegistered(
                        Sample.NEED, null, Sample.CLERK, Sample.need("柿の果皮", "果皮の利用", Disclosure.COORDINATORS)),
                new NeedOpened(Sample.NEED, Disclosure.COORDINATORS));
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void pagesFollowEachOtherAndTellTheExactTotal() {
        assertThat(ids(seeds("", Map.of(), null, 1, 2))).containsExactly("s5", "s4");
        assertThat(ids(seeds("", Map.of(), "newest", 2, 2))).containsExactly("s3", "s2");
        assertThat(ids(seeds("", Map.of(), "newest", 3, 2))).containsExactly("s1");
        assertThat(ids(seeds("", Map.of(), "oldest", 1, 2))).containsExactly("s1", "s2");
        assertThat(seeds("果皮", Map.of(), null, 9, 2).items()).isEmpty();
        assertThat(seeds("果皮", Map.of(), null, 9, 2).total()).isEqualTo(5);
        assertThat(seeds("", Map.of(), null, Integer.MAX_VALUE, 1_000).total()).isEqualTo(5);
        assertThat(ids(seeds("", Map.of(), null, -3, 0))).containsExactly("s5");
    }

    @Test
    void filtersNarrowAndFacetsCount() {
        Page<SeedView> published = seeds("", Map.of("state", Set.of("published")), null, 1, 20);
        assertThat(published.total()).isEqualTo(4);
        assertThat(published.facets().get("field")).isEqualTo(Map.of("food", 4L));
        assertThat(seeds("", Map.of(), null, 1, 20).facets().get("state"))
                .isEqualTo(Map.of("published", 4L, "draft", 1L));
        assertThat(seeds("", Map.of("field", Set.of("energy")), null, 1, 20).total())
                .isZero();
        assertThat(seeds("", Map.of("field", Set.of()), null, 1, 20).total()).isEqualTo(5);
        assertThatThrownBy(() -> seeds("", Map.of("secret", Set.of("x")), null, 1, 20))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(seeds("", Map.of(), "secret", 1, 20).items())
                .as("what is no order is the list's own")
                .isEqualTo(seeds("", Map.of(), null, 1, 20).items());
    }

    @Test
    void candidatesAreForCoordinatorsInBothDirectionsNowAndThen() {
        Candidates now = cluster.ask(new FindCandidates(Sample.coordinator(), Sample.NEED.ref(), 3, null));
        assertThat(now.items()).hasSize(3).allMatch(item -> item.title().startsWith("柿果皮の利用"));
        assertThat(now.items().getFirst().reasons().factors()).isNotEmpty();
        assertThat(now.items())
                .allMatch(item -> item.aboveFloor() == item.reasons().score() >= now.floor());
        Candidates back = cluster.ask(new FindCandidates(Sample.auditor(), new SeedId("s2").ref(), 20, null));
        assertThat(back.items()).extracting(item -> item.record()).containsExactly(Sample.NEED.ref());
        Candidates then = cluster.ask(new FindCandidates(Sample.auditor(), Sample.NEED.ref(), 20, 3L));
        assertThat(then.items()).isEmpty();
        assertThat(cluster.ask(new FindCandidates(Sample.auditor(), Sample.HANAKO.ref(), 20, null))
                        .items())
                .isEmpty();
    }

    @Test
    void aPairingIsReadWithBothItsTextsAndTheTermsToMark() {
        cluster.store("matcher", Sample.proposed(Sample.NEED, new SeedId("s2"), 12.5, 11));
        PairingView pairing = cluster.ask(new FindPairings(
                        Sample.coordinator(), Set.of(PairingState.PROPOSED), null, new SeedId("s2"), 1, 20, null))
                .items()
                .getFirst();
        PairingPage page = cluster.ask(new ReadPairing(Sample.coordinator(), pairing.id(), null))
                .orElseThrow();
        assertThat(page.need().content().company()).isEqualTo("架空柿加工株式会社");
        assertThat(page.seed().id().value()).isEqualTo("s2");
        assertThat(page.terms()).containsExactly("果皮", "柿", "秘密", "呼び名");
        assertThat(page.position()).isEqualTo(cluster.log.head());
    }

    @Test
    void everyQuestionHasItsHandler() throws Exception {
        Set<Class<?>> answered =
                QuerySide.answers(cluster.index(), cluster.log, cluster.codec).questions();
        assertThat(answered).isNotEmpty().isEqualTo(everyQuestion());
    }

    /** All that this module has, so that a new one cannot be forgotten. */
    private static Set<Class<?>> everyQuestion() throws Exception {
        Path classes = Path.of(QuerySide.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Set<Class<?>> questions = new HashSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '.');
                Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
                if (Question.class.isAssignableFrom(type) && type.isRecord()) {
                    questions.add(type);
                }
            }
        }
        return questions;
    }

    private Page<SeedView> seeds(String text, Map<String, Set<String>> filters, String sort, int page, int size) {
        return cluster.ask(new FindSeeds(Sample.coordinator(), text, filters, sort, page, size, null));
    }

    private static List<String> ids(Page<SeedView> page) {
        return page.items().stream().map(seed -> seed.id().value()).toList();
    }
}
