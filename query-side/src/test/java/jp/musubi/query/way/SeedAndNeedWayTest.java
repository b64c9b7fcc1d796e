package jp.musubi.query.way;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.ConsentWithdrawnBy;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.samples.Walk;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedState;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.seed.read.ReadSeed;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every state of a seed and of a need, and every event that is allowed there: views stand where the tables say. */
class SeedAndNeedWayTest {
    @TempDir
    private Path folder;

    private static Walk<SeedState> seeds(String id) {
        SeedId seed = new SeedId(id);
        var content = Sample.seed("題", "概要", Disclosure.COORDINATORS);
        return new Walk<>(
                SeedState.WAY,
                List.of(
                        new SeedRegistered(seed, Sample.OWNER, content),
                        new SeedRevised(seed, 2, true, Sample.seed("題 改め", "概要", Disclosure.COORDINATORS)),
                        new SeedPublished(seed, Disclosure.COORDINATORS),
                        new SeedWithdrawn(seed, null),
                        new SeedExpired(seed, null)),
                List.of(new RecordErased(seed.ref(), null)));
    }

    private static Walk<NeedState> needs(String id) {
        NeedId need = new NeedId(id);
        var content = Sample.need("課題", "説明", Disclosure.COORDINATORS);
        return new Walk<>(
                NeedState.WAY,
                List.of(
                        new NeedRegistered(need, Sample.COMPANY, Sample.CLERK, content),
                        new NeedRevised(need, 2, true, Sample.need("課題 改め", "説明", Disclosure.COORDINATORS)),
                        new NeedOpened(need, Disclosure.COORDINATORS),
                        new NeedClosed(need, NeedCloseReason.SOLVED, null),
                        new NeedClosed(need, NeedCloseReason.EXPIRED, null),
                        new NeedClosed(need, NeedCloseReason.UNCONFIRMED, null),
                        new NeedConsentWithdrawn(need, LocalDate.of(2027, 6, 1), ConsentWithdrawnBy.OWNER, null),
                        matched(need)),
                List.of(new RecordErased(need.ref(), null)));
    }

    private static NeedMatched matched(NeedId need) {
        var places = new NeedMatched.Places(5, 2);
        return new NeedMatched(
                need, 1, MatchTrigger.NEED_OPENED, 1, 1, "m", "none", 1, 1, NeedAnswer.NONE, places, List.of());
    }

    @Test
    void theWalksAreWhole() {
        seeds("s").requireWhole();
        needs("n").requireWhole();
    }

    @Test
    void aSeedStandsWhereTheTableSays() {
        int moves = seeds("s").moves().size();
        try (TestCluster cluster = new TestCluster(folder)) {
            for (int i = 0; i < moves; i++) {
                store(cluster, seeds("s" + i).moves().get(i).history());
            }
            cluster.project();
            for (int i = 0; i < moves; i++) {
                var move = seeds("s" + i).moves().get(i);
                var seed = cluster.ask(new ReadSeed(Sample.coordinator(), new SeedId("s" + i), null));
                assertThat(seed.orElseThrow().state()).as(move.toString()).isEqualTo(move.to());
            }
        }
    }

    @Test
    void aNeedStandsWhereTheTableSays() {
        int moves = needs("n").moves().size();
        try (TestCluster cluster = new TestCluster(folder)) {
            for (int i = 0; i < moves; i++) {
                store(cluster, needs("n" + i).moves().get(i).history());
            }
            cluster.project();
            for (int i = 0; i < moves; i++) {
                var move = needs("n" + i).moves().get(i);
                var need = cluster.ask(new ReadNeed(Sample.coordinator(), new NeedId("n" + i), null));
                assertThat(need.orElseThrow().state()).as(move.toString()).isEqualTo(move.to());
            }
        }
    }

    private static void store(TestCluster cluster, List<Event> history) {
        history.forEach(event -> cluster.append("hanako", event));
    }
}
