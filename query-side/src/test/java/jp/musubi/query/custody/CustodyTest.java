package jp.musubi.query.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.musubi.language.custody.AssignedBy;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.read.ReadSeed;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CustodyTest {
    private static final OrganizationId HOUSE = new OrganizationId("institute");
    private static final Event[] TAKEN = {
        new HouseAssigned(Sample.SEED.ref(), HOUSE, true),
        new ChargeAssigned(Sample.SEED.ref(), Sample.HANAKO, AssignedBy.RULE, null),
        new HouseAssigned(Sample.NEED.ref(), HOUSE, true),
        new ChargeAssigned(Sample.NEED.ref(), Sample.HANAKO, AssignedBy.HAND, null)
    };

    @TempDir
    Path folder;

    private TestCluster cluster;

    @BeforeEach
    void aSeedAndANeedForAll() {
        cluster = new TestCluster(folder);
        cluster.store(
                "owner",
                new SeedRegistered(Sample.SEED, Sample.OWNER, Sample.seed("題名", "概要", Disclosure.PUBLIC)),
                new SeedPublished(Sample.SEED, Disclosure.PUBLIC),
                new NeedRegistered(
                        Sample.NEED, Sample.COMPANY, Sample.CLERK, Sample.need("件名", "困り事", Disclosure.PUBLIC)),
                new NeedOpened(Sample.NEED, Disclosure.PUBLIC));
    }

    private Optional<NeedView> need(Viewer viewer, Long at) {
        return cluster.ask(new ReadNeed(viewer, Sample.NEED, at));
    }

    private SeedView seed(Viewer viewer) {
        return cluster.ask(new ReadSeed(viewer, Sample.SEED, null)).orElseThrow();
    }

    @Test
    void insidersAreToldWhoHasARecordAndOthersReadWhatTheyReadBefore() {
        Viewer visitor = Viewer.visitor();
        SeedView seedBefore = seed(visitor);
        NeedView needBefore = need(visitor, null).orElseThrow();
        cluster.store("hanako", TAKEN);

        assertThat(seed(visitor)).isEqualTo(seedBefore);
        assertThat(need(visitor, null)).contains(needBefore);
        Custody custody = new Custody(HOUSE, true, List.of(), Sample.HANAKO);
        assertThat(seed(Sample.coordinator()).custody()).isEqualTo(custody);
        assertThat(seed(Sample.person(Sample.OWNER)).custody()).isEqualTo(custody);
        assertThat(need(Sample.person(Sample.COMPANY), null).orElseThrow().custody())
                .isEqualTo(custody);
        assertThat(need(Sample.person(Sample.CLERK, Role.INTERMEDIARY), null)
                        .orElseThrow()
                        .custody())
                .isEqualTo(custody);
    }

    @Test
    void thatSomebodyHasARecordChangesNeitherItsTimeNorItsPlace() {
        SeedView before = seed(Sample.coordinator());
        cluster.store("hanako", TAKEN);
        cluster.store("hanako", new OwnerChanged(Sample.SEED.ref(), Sample.STRANGER, "異動"));

        SeedView after = seed(Sample.coordinator());

        assertThat(after.changed()).isEqualTo(before.changed());
        assertThat(after.position()).isEqualTo(before.position());
        assertThat(after.revision()).isEqualTo(before.revision());
        assertThat(after.owner()).isEqualTo(Sample.STRANGER);
    }

    @Test
    void aRecordIsItsOwnersOfNowAndWasTheirsBefore() {
        Viewer first = Sample.person(Sample.COMPANY);
        Viewer second = Sample.person(Sample.STRANGER);
        long before = cluster.log.head();
        cluster.store("hanako", new OwnerChanged(Sample.NEED.ref(), Sample.STRANGER, "交代"));

        assertThat(need(first, null).orElseThrow().insider()).isFalse();
        assertThat(need(second, null).orElseThrow().insider()).isTrue();
        assertThat(need(second, before)).isEmpty();
        assertThat(mine(first)).isZero();
        assertThat(mine(second)).isOne();
    }

    private long mine(Viewer viewer) {
        return cluster.ask(new FindNeeds(viewer, "", Map.of("mine", Set.of("true")), null, 1, 10, null))
                .total();
    }
}
