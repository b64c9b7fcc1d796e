package jp.musubi.query.kit.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.language.kit.codec.MetadataCodec;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.query.QuerySide;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.LuceneSearchIndex;
import jp.musubi.search.index.SearchIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectionRunnerTest {
    private static final Duration LONG = Duration.ofSeconds(30);

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
    void whatIsAppendedIsShownAsSoonAsItIsAwaited() throws InterruptedException {
        try (SearchIndex index = LuceneSearchIndex.inMemory();
                ProjectionRunner runner = start(index)) {
            for (int i = 0; i < 5; i++) {
                long position = cluster.append("owner", registered("s" + i));
                assertThat(runner.await(position, LONG)).isTrue();
                SeedId id = new SeedId("s" + i);
                assertThat(shows(index, id)).isTrue();
            }
            assertThat(runner.status().failed()).isFalse();
        }
    }

    @Test
    void itGoesOnFromThePositionOfTheIndexThatWasClosed() throws InterruptedException {
        Path place = folder.resolve("index");
        long first = cluster.append("owner", registered("s1"));
        try (SearchIndex index = LuceneSearchIndex.open(place).index();
                ProjectionRunner runner = start(index)) {
            assertThat(runner.await(first, LONG)).isTrue();
        }
        long second = cluster.append("owner", new SeedPublished(new SeedId("s1"), Disclosure.PUBLIC));
        try (SearchIndex index = LuceneSearchIndex.open(place).index()) {
            assertThat(index.position()).isEqualTo(first);
            try (ProjectionRunner runner = start(index)) {
                assertThat(runner.await(second, LONG)).isTrue();
            }
            assertThat(index.<List<?>>read(view -> view.touchedNeeds(new SeedId("s1").ref(), 10_000, 10_000)))
                    .isEmpty();
        }
    }

    @Test
    void progressRunsFromWhereItStandsToTheHead() throws InterruptedException {
        for (int i = 0; i < 30; i++) {
            cluster.append("owner", registered("s" + i));
        }
        List<Long> told = Collections.synchronizedList(new ArrayList<>());
        try (SearchIndex index = LuceneSearchIndex.inMemory();
                ProjectionRunner runner = ProjectionRunner.start(
                        QuerySide.KINDS, cluster.log, cluster.codec, index, (position, head) -> told.add(position))) {
            assertThat(runner.await(30, LONG)).isTrue();
        }
        assertThat(told).isSorted().endsWith(30L);
    }

    @Test
    void atAnEventThatItCannotReadItHaltsAndSaysSoAndNeverSkips() throws InterruptedException {
        long good = cluster.append("owner", registered("s1"));
        long bad = unreadable();
        long after = cluster.append("owner", registered("s2"));
        try (SearchIndex index = LuceneSearchIndex.inMemory();
                ProjectionRunner runner = start(index)) {
            assertThat(runner.await(after, LONG)).isFalse();
            assertThat(runner.status().failed()).isTrue();
            assertThat(runner.status().failedAt()).isEqualTo(bad);
            assertThat(runner.status().position()).isEqualTo(good);
            assertThat(runner.status().error()).contains("musubi.NeverHeardOf");
            assertThat(runner.await(good, LONG)).isTrue();
            assertThat(shows(index, new SeedId("s2"))).isFalse();
        }
    }

    @Test
    void anIndexOfAnotherLogIsRefused() {
        cluster.store("owner", registered("s1"));
        try (TestCluster other = new TestCluster(folder.resolve("other"))) {
            assertThatThrownBy(() -> ProjectionRunner.start(
                            QuerySide.KINDS, other.log, other.codec, cluster.index(), (p, h) -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another log");
        }
    }

    private static boolean shows(SearchIndex index, SeedId seed) {
        return index.read(view -> view.get(seed.ref(), Viewer.system())).isPresent();
    }

    private long unreadable() {
        NewEvent event = new NewEvent(
                "e-unreadable",
                Instant.parse("2027-04-01T00:00:00Z"),
                "musubi.NeverHeardOf",
                "1",
                Set.of(),
                MetadataCodec.write(Map.of()),
                "{}".getBytes(StandardCharsets.UTF_8));
        return cluster.log
                .append(new Append("a-unreadable", AppendCondition.none(), List.of(event)))
                .join()
                .last();
    }

    private ProjectionRunner start(SearchIndex index) {
        return ProjectionRunner.start(QuerySide.KINDS, cluster.log, cluster.codec, index, (position, head) -> {});
    }

    private static SeedRegistered registered(String id) {
        return new SeedRegistered(new SeedId(id), Sample.OWNER, Sample.seed("題名 " + id, "概要", Disclosure.PUBLIC));
    }
}
