package jp.musubi.query.way;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.ConsentWithdrawnBy;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.pairing.ProposedBy;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.samples.Made;
import jp.musubi.language.samples.Walk;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.query.kit.history.HistoryEntry;
import jp.musubi.query.kit.history.ReadHistory;
import jp.musubi.query.pairing.read.ReadPairing;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every state of a pairing and every event that is allowed there: the view stands where the table says. */
class PairingWayTest {
    @TempDir
    private Path folder;

    /** Every event of a pairing, and every one of another record that moves it. */
    private static Walk<PairingState> walk(NeedId need, SeedId seed) {
        PairingId pairing = PairingId.of(need, seed);
        return new Walk<>(
                PairingState.WAY,
                Made.events(PairingState.WAY.events(), pairing, need, seed, ProposedBy.HAND),
                List.of(
                        new SeedWithdrawn(seed, null),
                        new SeedExpired(seed, null),
                        new NeedClosed(need, NeedCloseReason.SOLVED, null),
                        new NeedConsentWithdrawn(need, LocalDate.of(2027, 6, 1), ConsentWithdrawnBy.OWNER, null),
                        new RecordErased(seed.ref(), null)));
    }

    @Test
    void theWalkIsWhole() {
        walk(Sample.NEED, Sample.SEED).requireWhole();
    }

    @Test
    void aPairingStandsWhereTheTableSays() {
        int moves = walk(Sample.NEED, Sample.SEED).moves().size();
        assertThat(moves).isGreaterThan(25);
        try (TestCluster cluster = new TestCluster(folder)) {
            for (int i = 0; i < moves; i++) {
                NeedId need = new NeedId("n" + i);
                SeedId seed = new SeedId("s" + i);
                Walk.Move<PairingState> move = walk(need, seed).moves().get(i);
                cluster.append("hanako", sides(need, seed));
                move.history().forEach(event -> cluster.append("hanako", event));
            }
            cluster.project();
            for (int i = 0; i < moves; i++) {
                NeedId need = new NeedId("n" + i);
                SeedId seed = new SeedId("s" + i);
                assertStands(
                        cluster,
                        PairingId.of(need, seed),
                        walk(need, seed).moves().get(i));
            }
        }
    }

    private static void assertStands(TestCluster cluster, PairingId pairing, Walk.Move<PairingState> move) {
        var page = cluster.ask(new ReadPairing(Sample.coordinator(), pairing, null));
        assertThat(page.orElseThrow().pairing().state())
                .as(move.history().toString())
                .isEqualTo(move.to());
        if (!move.to().erased() && move.history().getLast() instanceof PairingShortlisted) {
            List<HistoryEntry> told = cluster.ask(new ReadHistory(Sample.coordinator(), pairing.ref(), null));
            assertThat(told.getLast().changes())
                    .contains(new HistoryEntry.FieldChange(
                            "state", PairingState.PROPOSED.code(), PairingState.SHORTLISTED.code()));
        }
    }

    private static Event[] sides(NeedId need, SeedId seed) {
        return new Event[] {
            new NeedRegistered(need, Sample.COMPANY, Sample.CLERK, Sample.need("課題", "説明", Disclosure.COORDINATORS)),
            new NeedOpened(need, Disclosure.COORDINATORS),
            new SeedRegistered(seed, Sample.OWNER, Sample.seed("題", "概要", Disclosure.COORDINATORS)),
            new SeedPublished(seed, Disclosure.COORDINATORS)
        };
    }
}
