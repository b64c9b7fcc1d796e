package jp.musubi.query.kit.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.query.QuerySide;
import jp.musubi.query.contact.find.FindContacts;
import jp.musubi.query.kit.Answers;
import jp.musubi.query.kit.projection.Projection;
import jp.musubi.query.matching.findcandidates.FindCandidates;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.pairing.find.FindPairings;
import jp.musubi.query.pairing.worklist.ReadWorklist;
import jp.musubi.query.seed.find.FindSeeds;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.index.LuceneSearchIndex;
import jp.musubi.search.index.SearchIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process had written and not committed is delivered to the index again, and nobody can tell. */
class KilledIndexTest {
    private static final int KILLS = Boolean.getBoolean("musubi.faults") ? 40 : 3;
    private static final Viewer ALL = Sample.auditor();

    @TempDir
    Path folder;

    private TestCluster cluster;
    private int made;

    @BeforeEach
    void open() {
        cluster = new TestCluster(folder);
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void anIndexKilledBetweenWriteAndCommitAnswersAsAFreshOneOnceItsEventsWereDeliveredAgain() throws Exception {
        Random random = new Random(5);
        long written = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            appendMore(12);
            // Never just before a commit: something is always lost.
            int pages = 1 + 4 * random.nextInt(2) + random.nextInt(3);
            written = killedAfter(pages, written);
        }
        Path place = folder.resolve("index");
        try (SearchIndex index = LuceneSearchIndex.open(place).index();
                SearchIndex fresh = LuceneSearchIndex.inMemory()) {
            assertThat(index.position()).isLessThan(written);
            try (ProjectionRunner runner = ProjectionRunner.start(
                    QuerySide.KINDS, cluster.log, cluster.codec, index, (position, head) -> {})) {
                assertThat(runner.await(cluster.log.head(), Duration.ofSeconds(30)))
                        .isTrue();
            }
            new Projection(QuerySide.KINDS, cluster.codec, fresh).apply(everyEvent());
            long head = cluster.log.head();
            for (Long at : new Long[] {null, head / 3, head / 2, head - 1}) {
                assertThat(everything(index, at)).as("as of %s", at).isEqualTo(everything(fresh, at));
            }
        }
    }

    private List<StoredEvent> everyEvent() {
        return cluster.log.read(0, 1_000_000);
    }

    /** @return the position that had been written when the process was killed */
    private long killedAfter(int pages, long writtenBefore) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        IndexingProcess.class.getName(),
                        folder.resolve("log.db").toString(),
                        folder.resolve("index").toString(),
                        Integer.toString(pages))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long written = 0;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            long opened = position(lines.readLine(), "opened ");
            assertThat(opened == 0 || opened < writtenBefore)
                    .as("some was lost")
                    .isTrue();
            for (int page = 1; page <= pages; page++) {
                written = position(lines.readLine(), "written ");
            }
            process.toHandle().destroyForcibly();
        }
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return written;
    }

    private static long position(String line, String what) {
        assertThat(line).startsWith(what);
        return Long.parseLong(line.substring(what.length()));
    }

    private void appendMore(int rounds) {
        for (int i = 0; i < rounds; i++, made++) {
            SeedId seed = new SeedId("seed-" + made);
            NeedId need = new NeedId("need-" + made);
            cluster.append(
                    "owner",
                    new SeedRegistered(seed, Sample.OWNER, Sample.seed("柿果皮 " + made, "概要 " + made, Disclosure.PUBLIC)),
                    new SeedPublished(seed, Disclosure.PUBLIC));
            cluster.append(
                    "clerk",
                    new NeedRegistered(
                            need, Sample.COMPANY, Sample.CLERK, Sample.need("柿の皮 " + made, "果皮", Disclosure.MEMBERS)),
                    new NeedOpened(need, Disclosure.MEMBERS));
            cluster.append("matcher", Sample.proposed(need, seed, made, cluster.log.head()));
            cluster.append("hanako", whatFollows(seed, need));
            cluster.append(
                    "hanako",
                    Sample.contact("c" + made, "電話 " + made, LocalDate.of(2027, 5, 1), Sample.HANAKO, need.ref()));
        }
    }

    private jp.musubi.language.kit.Event whatFollows(SeedId seed, NeedId need) {
        return switch (made % 4) {
            case 0 -> new SeedRevised(seed, 2, true, Sample.seed("改めた題名 " + made, "概要", Disclosure.MEMBERS));
            case 1 -> new SeedWithdrawn(seed, "終了");
            case 2 -> new NeedClosed(need, NeedCloseReason.SOLVED, "解決");
            default -> new PairingShortlisted(PairingId.of(need, seed), need, seed, "面白い");
        };
    }

    /** All that can be asked for, as of a position or now. */
    private List<Object> everything(SearchIndex index, Long at) {
        Answers answers = QuerySide.answers(index, cluster.log, cluster.codec);
        List<Object> all = new ArrayList<>();
        all.add(answers.ask(new FindSeeds(ALL, "", Map.of(), "oldest", 1, 1_000, at)));
        all.add(answers.ask(new FindSeeds(ALL, "改めた 題名 果皮", Map.of(), "relevance", 1, 1_000, at)));
        all.add(answers.ask(new FindNeeds(ALL, "", Map.of(), "oldest", 1, 1_000, at)));
        all.add(answers.ask(new FindPairings(ALL, Set.of(), null, null, 1, 1_000, at)));
        for (int i = 0; i < made; i += 5) {
            NeedId need = new NeedId("need-" + i);
            all.add(answers.ask(new FindContacts(ALL, need.ref(), at)));
            if (at == null) {
                all.add(answers.ask(new FindCandidates(ALL, need.ref(), 20, null)));
            }
        }
        all.add(answers.ask(new ReadWorklist(Sample.coordinator(), Sample.HANAKO, LocalDate.of(2027, 4, 30))));
        return all;
    }
}
