package jp.musubi.query.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.musubi.language.need.ConsentWithdrawnBy;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.query.kit.history.ReadHistory;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.pairing.read.ReadPairing;
import jp.musubi.query.record.Assent;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentWithdrawnShownTest {
    private static final LocalDate DAY = LocalDate.of(2027, 6, 1);
    private static final Viewer OWNER = Sample.person(Sample.COMPANY, Role.COMPANY);
    private static final PairingId PAIRING = PairingId.of(Sample.NEED, Sample.SEED);

    @TempDir
    Path folder;

    private TestCluster cluster;
    private long shownAt;

    @BeforeEach
    void aNeedThatAllSeeAndThenNobody() {
        cluster = new TestCluster(folder);
        cluster.store(
                "admin",
                new PersonRegistered(Sample.CLERK, "架空 太郎", null, null),
                new SeedRegistered(Sample.SEED, Sample.OWNER, Sample.seed("皮の抽出", "概要", Disclosure.PUBLIC)),
                new SeedPublished(Sample.SEED, Disclosure.PUBLIC),
                new NeedRegistered(
                        Sample.NEED, Sample.COMPANY, Sample.CLERK, Sample.need("皮の使い道", "皮が余る", Disclosure.PUBLIC)),
                new NeedOpened(Sample.NEED, Disclosure.PUBLIC));
        shownAt = cluster.store("matcher", Sample.proposed(Sample.NEED, Sample.SEED, 12.5, 9));
        assertThat(found(Viewer.visitor())).isPresent();
        cluster.store("clerk", new NeedConsentWithdrawn(Sample.NEED, DAY, ConsentWithdrawnBy.OWNER, "社長から電話"));
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void itIsGoneForEverybodyElseAtOnce() {
        for (Viewer stranger : Sample.strangers()) {
            assertThat(found(stranger)).isEmpty();
            var listed = cluster.ask(new FindNeeds(stranger, "皮", Map.of(), null, 1, 20, null));
            assertThat(listed.total()).isZero();
        }
    }

    @Test
    void itsProposalsEnd() {
        assertThat(cluster.ask(new ReadPairing(Sample.coordinator(), PAIRING, null))
                        .orElseThrow()
                        .pairing()
                        .state())
                .isEqualTo(PairingState.ENDED);
    }

    @Test
    void ownerBankCoordinatorsAndAuditorsSeeThatItWasWithdrawnAndByWhom() {
        for (Viewer one : List.of(
                OWNER, Sample.person(Sample.CLERK, Role.INTERMEDIARY), Sample.coordinator(), Sample.auditor())) {
            NeedView need = found(one).orElseThrow();
            assertThat(need.state()).isEqualTo(NeedState.CONSENT_WITHDRAWN);
            assertThat(need.assent().withdrawal()).isEqualTo(new Assent.Withdrawal(DAY, ConsentWithdrawnBy.OWNER));
        }
    }

    @Test
    void whatWasSeenLawfullyBeforeStaysProvable() {
        NeedView before = cluster.ask(new ReadNeed(Sample.auditor(), Sample.NEED, shownAt))
                .orElseThrow();
        assertThat(before.state()).isEqualTo(NeedState.OPEN);
        assertThat(before.disclosure()).isEqualTo(Disclosure.PUBLIC);
        assertThat(cluster.ask(new ReadNeed(Viewer.visitor(), Sample.NEED, shownAt)))
                .isEmpty();
    }

    @Test
    void historyTellsWhatTheyNotedToInsiders() {
        assertThat(cluster.ask(new ReadHistory(OWNER, Sample.NEED.ref(), null))).anySatisfy(entry -> {
            assertThat(entry.type()).isEqualTo("NeedConsentWithdrawn");
            assertThat(entry.why()).isEqualTo("社長から電話");
        });
    }

    @Test
    void openedUnderANewConsentItSaysNothingOfTheOldOne() {
        cluster.store("hanako", new NeedOpened(Sample.NEED, Disclosure.COORDINATORS));
        assertThat(found(OWNER).orElseThrow().assent()).isEqualTo(Assent.UNSAID);
        assertThat(found(Viewer.visitor())).isEmpty();
    }

    private Optional<NeedView> found(Viewer viewer) {
        return cluster.ask(new ReadNeed(viewer, Sample.NEED, null));
    }
}
