package jp.musubi.query.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.custody.AssignedBy;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.custody.SharedWithHouse;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.query.contact.find.FindContacts;
import jp.musubi.query.custody.findheld.FindHeld;
import jp.musubi.query.custody.readcustody.ReadCustody;
import jp.musubi.query.kit.history.ReadHistory;
import jp.musubi.query.matching.explainpair.ExplainPair;
import jp.musubi.query.matching.findcandidates.FindCandidates;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.pairing.find.FindPairings;
import jp.musubi.query.pairing.read.ReadPairing;
import jp.musubi.query.seed.find.FindSeeds;
import jp.musubi.query.seed.read.ReadSeed;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where coordinators see their own house alone: of another house there is no word, number, score or place. */
class OwnHouseTest {
    private static final OrganizationId NEEDS = new OrganizationId("house-of-the-need");
    private static final OrganizationId SEEDS = new OrganizationId("house-of-the-seed");
    private static final PersonId IN_CHARGE = new PersonId("in-charge");
    private static final PairingId PAIRING = PairingId.of(Sample.NEED, Sample.SEED);
    private static final Map<String, Set<String>> ALL_SEEDS = Map.of("state", Set.of("draft", "published"));

    private static final Viewer OF_NEEDS = coordinator("n", Set.of(NEEDS));
    private static final Viewer OF_SEEDS = coordinator("s", Set.of(SEEDS));
    private static final Viewer OF_BOTH = coordinator("b", Set.of(NEEDS, SEEDS));
    private static final Viewer OF_NONE = coordinator("o", Set.of(new OrganizationId("elsewhere")));

    @TempDir
    Path folder;

    private TestCluster cluster;

    private static Viewer coordinator(String id, Set<OrganizationId> houses) {
        PersonId person = new PersonId(id);
        return Viewer.person(person, Set.of(Role.COORDINATOR), houses).within(person, houses);
    }

    @BeforeEach
    void aNeedAndASeedOfTwoHouses() {
        cluster = new TestCluster(folder);
        cluster.store(
                "owner",
                new SeedRegistered(Sample.SEED, Sample.OWNER, Sample.seed("果皮の題名", "果皮の概要", Disclosure.COORDINATORS)),
                new HouseAssigned(Sample.SEED.ref(), SEEDS, true),
                new SeedPublished(Sample.SEED, Disclosure.COORDINATORS),
                new NeedRegistered(
                        Sample.NEED, Sample.COMPANY, null, Sample.need("果皮の件名", "果皮の困り事", Disclosure.COORDINATORS)),
                new HouseAssigned(Sample.NEED.ref(), NEEDS, true),
                new NeedOpened(Sample.NEED, Disclosure.COORDINATORS));
        cluster.store("matcher", Sample.proposed(Sample.NEED, Sample.SEED, 9, 1));
        cluster.store(
                "hanako",
                Sample.contact(
                        "c-pair",
                        "組合せの話",
                        LocalDate.of(2027, 4, 1),
                        IN_CHARGE,
                        PAIRING.ref(),
                        Sample.NEED.ref(),
                        Sample.SEED.ref()),
                Sample.contact("c-need", "ニーズの話", LocalDate.of(2027, 4, 1), IN_CHARGE, Sample.NEED.ref()));
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    private boolean reads(Viewer viewer, RecordRef ref) {
        return switch (ref.type()) {
            case SEED -> cluster.ask(new ReadSeed(viewer, Sample.SEED, null)).isPresent();
            case NEED -> cluster.ask(new ReadNeed(viewer, Sample.NEED, null)).isPresent();
            default -> cluster.ask(new ReadPairing(viewer, PAIRING, null)).isPresent();
        };
    }

    private Set<String> seen(Viewer viewer) {
        return List.of(Sample.SEED.ref(), Sample.NEED.ref(), PAIRING.ref()).stream()
                .filter(ref -> reads(viewer, ref))
                .map(ref -> ref.type().code())
                .collect(Collectors.toSet());
    }

    private Set<String> contacts(Viewer viewer, RecordRef about) {
        return cluster.ask(new FindContacts(viewer, about, null)).stream()
                .map(contact -> contact.id().value())
                .collect(Collectors.toSet());
    }

    @Test
    void eachSeesTheirOwnAndAPairingOnlyWhoSeesBothSides() {
        assertThat(seen(OF_NEEDS)).containsExactly("need");
        assertThat(seen(OF_SEEDS)).containsExactly("seed");
        assertThat(seen(OF_BOTH)).containsExactlyInAnyOrder("need", "seed", "pairing");
        assertThat(seen(OF_NONE)).isEmpty();
        assertThat(seen(Sample.coordinator())).hasSize(3);
        assertThat(seen(Sample.auditor())).hasSize(3);
    }

    @Test
    void ofAnotherHouseThereIsNoWordNumberScoreOrPlace() {
        for (Viewer stranger : List.of(OF_NONE, OF_NEEDS)) {
            var seeds = cluster.ask(new FindSeeds(stranger, "果皮", ALL_SEEDS, null, 1, 10, null));
            assertThat(seeds.total()).isZero();
            assertThat(seeds.facets().values())
                    .allSatisfy(counts -> assertThat(counts).isEmpty());
            assertThat(cluster.ask(new FindCandidates(stranger, Sample.NEED.ref(), 10, null))
                            .items())
                    .isEmpty();
            assertThat(cluster.ask(new ExplainPair(stranger, Sample.NEED, Sample.SEED, LocalDate.of(2027, 4, 1), null)))
                    .isEmpty();
            assertThat(cluster.ask(new FindPairings(stranger, Set.of(), null, null, 1, 10, null))
                            .total())
                    .isZero();
            assertThat(cluster.ask(new ReadHistory(stranger, Sample.SEED.ref(), null)))
                    .isEmpty();
            assertThat(cluster.ask(new ReadHistory(stranger, PAIRING.ref(), null)))
                    .isEmpty();
            assertThat(contacts(stranger, Sample.SEED.ref())).isEmpty();
            var held = cluster.ask(new ReadCustody(stranger, IN_CHARGE));
            assertThat(held.seeds()).isEmpty();
        }
        assertThat(cluster.ask(new FindNeeds(OF_NONE, "", null, null, 1, 10, null))
                        .total())
                .isZero();
        assertThat(cluster.ask(new FindHeld(OF_NONE, IN_CHARGE)).size()).isZero();
    }

    @Test
    void theHistoryOfTheirOwnTellsOfNoPairingWithAnotherHouse() {
        assertThat(cluster.ask(new ReadHistory(OF_NEEDS, Sample.NEED.ref(), null)))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.subject().type().code()).isIn("need", "contact"));
        assertThat(contacts(OF_NEEDS, Sample.NEED.ref())).containsExactly("c-need");
        assertThat(contacts(OF_BOTH, Sample.NEED.ref())).containsExactlyInAnyOrder("c-need", "c-pair");
    }

    @Test
    void whoTakesChargeOrIsSharedWithSeesItFromThenOnAndNoMoreWhenThatEnds() {
        Viewer charged = coordinator(IN_CHARGE.value(), Set.of());
        cluster.store("n", new ChargeAssigned(Sample.NEED.ref(), IN_CHARGE, AssignedBy.HAND, null));
        cluster.store("s", new SharedWithHouse(Sample.SEED.ref(), NEEDS, true));

        assertThat(seen(charged)).containsExactly("need");
        assertThat(seen(OF_NEEDS)).containsExactlyInAnyOrder("need", "seed", "pairing");

        long before = cluster.log.head();
        cluster.store("s", new SharedWithHouse(Sample.SEED.ref(), NEEDS, false));
        cluster.store("n", new ChargeAssigned(Sample.NEED.ref(), Sample.HANAKO, AssignedBy.HAND, IN_CHARGE));

        assertThat(seen(charged)).isEmpty();
        assertThat(seen(OF_NEEDS)).containsExactly("need");
        assertThat(cluster.ask(new ReadPairing(OF_NEEDS, PAIRING, before))).isEmpty();
        assertThat(cluster.ask(new ReadSeed(OF_NEEDS, Sample.SEED, before))).isEmpty();
    }

    @Test
    void aRecordThatMovesToAnotherHouseTakesItsPairingsAndNotesWithIt() {
        cluster.store("s", new HouseAssigned(Sample.SEED.ref(), NEEDS, true));

        assertThat(seen(OF_NEEDS)).containsExactlyInAnyOrder("need", "seed", "pairing");
        assertThat(contacts(OF_NEEDS, Sample.NEED.ref())).containsExactlyInAnyOrder("c-need", "c-pair");
        assertThat(seen(OF_SEEDS)).isEmpty();
    }

    @Test
    void aNeedOfACompanyWaitsForAnyCoordinatorUntilOneIsInChargeAndIsItsRepresentatives() {
        OrganizationId firm = new OrganizationId("firm");
        Viewer second = Viewer.person(Sample.STRANGER, Set.of(Role.COMPANY), Set.of(firm))
                .in(Role.COMPANY, Set.of(firm));
        assertThat(seen(second)).isEmpty();
        cluster.store("n", new HouseAssigned(Sample.NEED.ref(), firm, false));

        assertThat(seen(OF_NONE)).containsExactly("need");
        assertThat(cluster.ask(new ReadNeed(second, Sample.NEED, null))
                        .orElseThrow()
                        .insider())
                .isTrue();
        assertThat(cluster.ask(new FindNeeds(second, "", Map.of("mine", Set.of("true")), null, 1, 10, null))
                        .total())
                .isOne();
        cluster.store("n", new ChargeAssigned(Sample.NEED.ref(), IN_CHARGE, AssignedBy.HAND, null));

        assertThat(seen(OF_NONE)).isEmpty();
        assertThat(seen(second)).containsExactly("need");
    }
}
