package jp.musubi.app.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.musubi.app.kit.act.Acts;
import jp.musubi.app.kit.api.ActEndpoints;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Every address, asked as everybody about everything: nobody reads a word that they may not. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeakSuiteTest {
    @TempDir
    private static Path data;

    private static Cluster cluster;
    private static List<Verdict> verdicts;
    private static List<Verdict> reads;

    @BeforeAll
    static void aClusterWithARareWordInEveryText() {
        cluster = Cluster.start(data.resolve("cluster"));
        verdicts = Verdict.all();
        reads = verdicts.stream().filter(Verdict::reads).toList();
    }

    @AfterAll
    static void close() {
        if (cluster != null) {
            cluster.close();
        }
    }

    /** A new one gets a row in {@code leak/routes.txt}: how it is asked, and who gets an answer there. */
    @Test
    void everyRouteHasOneVerdictAndEveryVerdictItsRoute() {
        Set<String> said = verdicts.stream().map(Verdict::route).collect(Collectors.toCollection(TreeSet::new));
        assertThat(verdicts).hasSameSizeAs(said);
        Set<String> routes = new TreeSet<>(Routes.of(cluster.server()));
        routes.removeAll(Routes.acts(cluster.server()));
        assertThat(without(routes, said)).as("addresses without a row").isEmpty();
        assertThat(without(said, routes)).as("rows of no address").isEmpty();
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    @Test
    void noAnswerShowsAReaderAWordThatTheyMayNotRead() {
        Told told = new Told(cluster).ask(verdicts);

        assertThat(told.leaks()).isEmpty();
        assertThat(told.unread()).isEmpty();
    }

    @Test
    void aHiddenRecordIsAnsweredAsOneThatDoesNotExistToReaders() {
        assertThat(new Alike(cluster).ask(reads)).isEmpty();
    }

    /** Last, for what it is told stands as a notice on the next page of its kind. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aHiddenRecordIsAnsweredAsOneThatDoesNotExistToWhoeverWouldChangeIt() {
        List<Verdict> writes = new ArrayList<>(verdicts);
        writes.removeAll(reads);
        writes.addAll(ActRows.of(Routes.bean(cluster.server(), Acts.class).all(), ActEndpoints.V1));

        assertThat(new Alike(cluster).ask(writes)).isEmpty();
    }

    /** No count, order, score, text or header may follow from what they cannot know of. */
    @Test
    void strangersAreAnsweredTheSameWhetherThereAreHiddenRecordsOrNot() {
        try (Cluster other = Cluster.withoutHidden(data.resolve("other"))) {
            assertThat(new Twins(cluster, other).ask(reads)).isEmpty();
        }
    }
}
