package jp.musubi.query.matching.findsimilar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.query.matching.MatchTexts;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.MatchText;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindSimilarTest {
    private static final MatchText TEXT = MatchTexts.open(Sample.seed("果皮タンニンの抽出", "低温で取り出す", Disclosure.PUBLIC));

    @TempDir
    Path folder;

    private TestCluster cluster;

    @BeforeEach
    void seedsOfEveryRange() {
        cluster = new TestCluster(folder);
        put("open", Disclosure.PUBLIC, true);
        put("secret", Disclosure.COORDINATORS, true);
        put("draft", Disclosure.PUBLIC, false);
        put("withdrawn", Disclosure.PUBLIC, true);
        cluster.store("owner", new SeedWithdrawn(new SeedId("withdrawn"), null));
    }

    private void put(String id, Disclosure disclosure, boolean published) {
        SeedId seed = new SeedId(id);
        cluster.store("owner", new SeedRegistered(seed, Sample.OWNER, Sample.seed("果皮タンニンの抽出", "低温で取り出す", disclosure)));
        if (published) {
            cluster.store("owner", new SeedPublished(seed, disclosure));
        }
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    private List<String> near(Viewer viewer, MatchText text) {
        return cluster
                .ask(new FindSimilar(viewer, RecordType.SEED, text, RecordRef.parse("seed:self"), 10, null))
                .near()
                .stream()
                .map(item -> item.record().id())
                .toList();
    }

    @Test
    void onlyWhatTheReaderMaySeeIsCounted() {
        assertThat(near(Viewer.visitor(), TEXT)).containsExactly("open");
        assertThat(near(Sample.person(Sample.STRANGER, Role.RESEARCHER), TEXT)).containsExactly("open");
        assertThat(near(Sample.person(Sample.OWNER, Role.RESEARCHER), TEXT))
                .containsExactlyInAnyOrder("open", "secret", "draft");
        assertThat(near(Sample.coordinator(), TEXT)).containsExactlyInAnyOrder("open", "secret", "draft");
    }

    @Test
    void aLimitedTextDrawsNobodyNearWhoMayNotReadIt() {
        MatchText guess = new MatchText("", "亜臨界水抽出", List.of(), null);

        assertThat(near(Viewer.visitor(), guess)).isEmpty();
        assertThat(near(Sample.coordinator(), guess)).contains("open");
    }

    @Test
    void somethingElseIsNotNear() {
        assertThat(near(Sample.coordinator(), new MatchText("切削工具の寿命予測", "刃先の摩耗を音で知る", List.of(), null)))
                .isEmpty();
    }
}
