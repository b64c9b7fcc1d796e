package jp.musubi.query.kit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import jp.musubi.language.cluster.OfficeDescribed;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.PairingDecisionTakenBack;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.pairing.ProposedBy;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.LinkWay;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.PasswordLinkIssued;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.RestoredStage;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedState;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.query.QuerySide;
import jp.musubi.query.cluster.OfficeView;
import jp.musubi.query.cluster.firststeps.FirstSteps;
import jp.musubi.query.cluster.firststeps.ReadFirstSteps;
import jp.musubi.query.cluster.readoffice.ReadOffice;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.pairing.find.FindPairings;
import jp.musubi.query.pairing.read.PairingPage;
import jp.musubi.query.pairing.read.ReadPairing;
import jp.musubi.query.party.PersonView;
import jp.musubi.query.party.findorganizations.FindOrganizations;
import jp.musubi.query.party.readperson.ReadPerson;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.read.ReadSeed;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.match.Candidate;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectionTest {
    private static final PairingId PAIRING = PairingId.of(Sample.NEED, Sample.SEED);

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
    void aSeedGoesFromDraftToPublishedToWithdrawn() {
        cluster.store("owner", registeredSeed());
        assertThat(seed(null).state()).isEqualTo(SeedState.DRAFT);
        long published = cluster.store("owner", new SeedPublished(Sample.SEED, Disclosure.MEMBERS));
        assertThat(seed(null).state()).isEqualTo(SeedState.PUBLISHED);
        assertThat(seed(null).disclosure()).isEqualTo(Disclosure.MEMBERS);
        assertThat(seed(null).content().disclosure()).isEqualTo(Disclosure.MEMBERS);
        cluster.store(
                "owner", new SeedRevised(Sample.SEED, 2, true, Sample.seed("新しい題名", "概要", Disclosure.COORDINATORS)));
        assertThat(seed(null).disclosure()).isEqualTo(Disclosure.COORDINATORS);
        assertThat(seed(null).revision()).isEqualTo(2);
        assertThat(seed(null).state()).isEqualTo(SeedState.PUBLISHED);
        cluster.store("owner", new SeedWithdrawn(Sample.SEED, "終了"));
        assertThat(seed(null).state()).isEqualTo(SeedState.WITHDRAWN);
        assertThat(seed(published).content().title()).isEqualTo("柿果皮タンニン");
        assertThat(seed(1L).state()).isEqualTo(SeedState.DRAFT);
        assertThat(cluster.ask(new ReadSeed(Sample.coordinator(), Sample.SEED, 0L)))
                .isEmpty();
    }

    @Test
    void onlyPublishedSeedsAndOpenNeedsTakePartInMatching() {
        cluster.store("owner", registeredSeed(), registeredNeed(), opened());
        assertThat(candidates()).isEmpty();
        cluster.store("owner", published());
        assertThat(candidates()).containsExactly(Sample.SEED.ref());
        cluster.store("owner", new SeedWithdrawn(Sample.SEED, null));
        assertThat(candidates()).isEmpty();
    }

    private List<RecordRef> candidates() {
        return cluster.index().read(view -> view.candidates(Sample.NEED.ref(), 20)).candidates().stream()
                .map(Candidate::record)
                .toList();
    }

    @Test
    void thatTheMatcherLookedIsRememberedButIsNoChangeOfTheNeed() {
        long openedAt = cluster.store("clerk", registeredNeed(), opened());
        long matchedAt = cluster.store("matcher", matched(openedAt));
        NeedView need = need();
        assertThat(need.matchedPosition()).isEqualTo(matchedAt);
        assertThat(need.position()).isEqualTo(openedAt);
        cluster.store("clerk", new NeedRevised(Sample.NEED, 2, true, Sample.need("別の件名", "別の困り事", Disclosure.NAMED)));
        assertThat(need().matchedPosition()).isEqualTo(matchedAt);
        assertThat(need().content().subject()).isEqualTo("別の件名");
        assertThat(need().disclosure()).isEqualTo(Disclosure.NAMED);
    }

    @Test
    void aPairingIsDecidedByCoordinators() {
        pair();
        assertThat(pairing().state()).isEqualTo(PairingState.PROPOSED);
        assertThat(pairing().proposedPosition()).isEqualTo(5);
        cluster.store("hanako", new PairingShortlisted(PAIRING, Sample.NEED, Sample.SEED, "面白い"));
        assertThat(pairing().state()).isEqualTo(PairingState.SHORTLISTED);
        assertThat(pairing().decidedBy()).isEqualTo("hanako");
        assertThat(pairing().note()).isEqualTo("面白い");
        cluster.store(
                "taro",
                new PairingDismissed(PAIRING, Sample.NEED, Sample.SEED, DismissReason.ALREADY_IN_CONTACT, "接触済み"));
        assertThat(pairing().state()).isEqualTo(PairingState.DISMISSED);
        assertThat(pairing().dismissReason()).isEqualTo(DismissReason.ALREADY_IN_CONTACT);
        assertThat(pairing().decidedBy()).isEqualTo("taro");
        cluster.store("matcher", Sample.proposed(Sample.NEED, Sample.SEED, 9, 8));
        assertThat(pairing().state()).isEqualTo(PairingState.PROPOSED);
        assertThat(pairing().dismissReason()).isNull();
        assertThat(pairing().decidedBy()).isNull();
        cluster.store("matcher", new PairingDisplaced(PAIRING, Sample.NEED, Sample.SEED, 9));
        assertThat(pairing().state()).isEqualTo(PairingState.DISPLACED);
    }

    @Test
    void aDecisionTakenBackLeavesWhatStoodBeforeIt() {
        pair();
        cluster.store("hanako", new PairingShortlisted(PAIRING, Sample.NEED, Sample.SEED, "面白い"));
        cluster.store(
                "taro",
                new PairingDismissed(PAIRING, Sample.NEED, Sample.SEED, DismissReason.CONTENT_MISMATCH, "用途が違う"));
        assertThat(pairing().decision()).isEqualTo(2);
        cluster.store("taro", takenBack(RestoredStage.SHORTLISTED));
        assertThat(pairing())
                .extracting(
                        PairingView::state,
                        PairingView::decidedBy,
                        PairingView::note,
                        PairingView::dismissReason,
                        PairingView::decision)
                .containsExactly(PairingState.SHORTLISTED, "hanako", "面白い", null, 1);
        cluster.store("taro", takenBack(RestoredStage.PROPOSED));
        assertThat(pairing())
                .extracting(
                        PairingView::state,
                        PairingView::decidedBy,
                        PairingView::note,
                        PairingView::dismissReason,
                        PairingView::decision)
                .containsExactly(PairingState.PROPOSED, null, null, null, null);
        cluster.store("taro", new PairingShortlisted(PAIRING, Sample.NEED, Sample.SEED, null));
        assertThat(pairing().decision()).as("numbers are given once").isEqualTo(3);
    }

    private static PairingDecisionTakenBack takenBack(RestoredStage restored) {
        return new PairingDecisionTakenBack(PAIRING, Sample.NEED, Sample.SEED, restored, null);
    }

    @Test
    void aPairingProposedAgainKeepsItsNumberAndWhatItRestedOnBefore() {
        pair();
        long first = pairing().proposedPosition();
        double score = pairing().evidence().score();
        cluster.store("matcher", new PairingDisplaced(PAIRING, Sample.NEED, Sample.SEED, 9));
        long byHand = cluster.store("hanako", byHand("見直した"));
        assertThat(pairing().number()).isEqualTo(first);
        assertThat(pairing().by()).isEqualTo(ProposedBy.HAND);
        assertThat(pairing().evidence().score()).isEqualTo(score);
        assertThat(pairing().evidencePosition()).isEqualTo(first);
        long again = cluster.store("matcher", Sample.proposed(Sample.NEED, Sample.SEED, 99, 8));
        assertThat(pairing().number()).isEqualTo(first);
        assertThat(pairing().proposals()).containsExactly(first, byHand, again);
        assertThat(pairing().evidence().score()).isEqualTo(99);
        assertThat(pairing().evidencePosition()).isEqualTo(again);

        PairingPage page = cluster.ask(new ReadPairing(Sample.coordinator(), PAIRING, null))
                .orElseThrow();
        assertThat(page.earlier())
                .extracting(
                        PairingView::proposedPosition,
                        PairingView::reason,
                        then -> then.evidence().score())
                .containsExactly(Tuple.tuple(byHand, "見直した", score), Tuple.tuple(first, null, score));
        assertThat(cluster.ask(new ReadPairing(Sample.coordinator(), PAIRING, byHand))
                        .orElseThrow()
                        .earlier())
                .as("as of the second proposal there was one before it")
                .hasSize(1);
    }

    private static PairingProposed byHand(String reason) {
        return new PairingProposed(PAIRING, Sample.NEED, Sample.SEED, 1, 1, ProposedBy.HAND, 0, null, null, reason);
    }

    @Test
    void aPairingOnlyEverMadeByHandHasNoEvidence() {
        cluster.store("clerk", registeredSeed(), published(), registeredNeed(), opened());
        long made = cluster.store("hanako", byHand("聞いた話"));
        assertThat(pairing().evidence()).isNull();
        assertThat(pairing().number()).isEqualTo(made);
        assertThat(pairing().matcher()).isNull();
    }

    @Test
    void whatIsUndecidedEndsWithItsSeedAndDoesNotComeBackWithIt() {
        pair();
        cluster.store("owner", new SeedWithdrawn(Sample.SEED, null));
        assertThat(pairing().state()).isEqualTo(PairingState.ENDED);
        cluster.store("matcher", new PairingDisplaced(PAIRING, Sample.NEED, Sample.SEED, 6));
        cluster.store("owner", published());
        assertThat(pairing().state()).isEqualTo(PairingState.ENDED);
        cluster.store("matcher", Sample.proposed(Sample.NEED, Sample.SEED, 9, 8));
        assertThat(pairing().state()).isEqualTo(PairingState.PROPOSED);
    }

    @Test
    void whatIsShortlistedEndsWithItsNeedAlsoInTheSameCommitAndWhatIsDismissedStaysSo() {
        SeedId other = new SeedId("seed-2");
        PairingId dismissed = PairingId.of(Sample.NEED, other);
        pair();
        cluster.store(
                "hanako",
                new SeedRegistered(other, Sample.OWNER, Sample.seed("別", "別", Disclosure.PUBLIC)),
                Sample.proposed(Sample.NEED, other, 3, 4),
                new PairingDismissed(dismissed, Sample.NEED, other, DismissReason.CONTENT_MISMATCH, null),
                new PairingShortlisted(PAIRING, Sample.NEED, Sample.SEED, null),
                new NeedClosed(Sample.NEED, NeedCloseReason.SOLVED, "解決"));
        assertThat(pairing().state()).isEqualTo(PairingState.ENDED);
        assertThat(need().state()).isEqualTo(NeedState.CLOSED);
        assertThat(need().closeReason()).isEqualTo(NeedCloseReason.SOLVED);
        assertThat(cluster.ask(new FindPairings(
                                Sample.auditor(), Set.of(PairingState.DISMISSED), Sample.NEED, null, 1, 20, null))
                        .items())
                .extracting(PairingView::id)
                .containsExactly(dismissed);
    }

    @Test
    void rolesComeAndGoAndTheSystemsActorsArePersonsWithoutAName() {
        cluster.store(
                "admin",
                new PersonRegistered(Sample.HANAKO, "架空 花子", "hanako@example.jp", null),
                new RoleGranted(Sample.HANAKO, Role.COORDINATOR, null),
                new RoleGranted(Sample.HANAKO, Role.AUDITOR, null),
                new RoleRevoked(Sample.HANAKO, Role.AUDITOR, null),
                new RoleGranted(new PersonId("matcher"), Role.AUTOMATION, null));
        PersonView hanako = cluster.ask(new ReadPerson(Sample.HANAKO)).orElseThrow();
        assertThat(hanako.name()).isEqualTo("架空 花子");
        assertThat(hanako.roles()).containsExactly(new PersonView.HeldRole(Role.COORDINATOR, null));
        assertThat(cluster.ask(new ReadPerson(new PersonId("matcher")))
                        .orElseThrow()
                        .roles())
                .hasSize(1);
    }

    @Test
    void whatIsKnownOfAPersonIsRevisedAndTheRolesStay() {
        cluster.store(
                "admin",
                new PersonRegistered(Sample.HANAKO, "架空 花子", "hanako@example.jp", new OrganizationId("o1")),
                new RoleGranted(Sample.HANAKO, Role.COORDINATOR, null),
                new AccountLocked(Sample.HANAKO, "異動"),
                new PersonRevised(Sample.HANAKO, "架空 花", null, null));
        PersonView hanako = cluster.ask(new ReadPerson(Sample.HANAKO)).orElseThrow();
        assertThat(hanako.name()).isEqualTo("架空 花");
        assertThat(hanako.email()).isNull();
        assertThat(hanako.organizationId()).isNull();
        assertThat(hanako.roles()).containsExactly(new PersonView.HeldRole(Role.COORDINATOR, null));
        assertThat(hanako.locked()).isTrue();

        cluster.store(
                "admin", new AccountUnlocked(Sample.HANAKO), new PasswordLinkIssued(Sample.HANAKO, LinkWay.MAILED));
        assertThat(cluster.ask(new ReadPerson(Sample.HANAKO)).orElseThrow().locked())
                .isFalse();
    }

    @Test
    void everybodyReadsHowTheOfficeIsReachedAndTheLatestCounts() {
        assertThat(cluster.ask(new ReadOffice())).isEmpty();
        cluster.store("admin", new OfficeDescribed("架空センター", null, null, null));
        cluster.store("admin", new OfficeDescribed("架空県センター", "架空市1-1", "平日", "000-000-0000"));

        OfficeView office = cluster.ask(new ReadOffice()).orElseThrow();

        assertThat(office.name()).isEqualTo("架空県センター");
        assertThat(office.telephone()).isEqualTo("000-000-0000");
    }

    @Test
    void administratorsLearnWhichFirstStepsAreTakenAndNobodyElseDoes() {
        Viewer administrator = Viewer.person(new PersonId("admin"), Set.of(Role.ADMINISTRATOR));
        cluster.store(
                "musubi",
                new PersonRegistered(new PersonId("admin"), "架空 管理者", null, null),
                new RoleGranted(new PersonId("admin"), Role.ADMINISTRATOR, null),
                new RoleGranted(new PersonId("matcher"), Role.AUTOMATION, null));
        assertThat(cluster.ask(new ReadFirstSteps(administrator))).isEqualTo(FirstSteps.none());

        pair();
        cluster.store(
                "admin",
                new OfficeDescribed("架空センター", null, null, "000-000-0000"),
                new OrganizationRegistered(new OrganizationId("o1"), "架空大学", OrganizationKind.UNIVERSITY, null),
                new PersonRegistered(Sample.HANAKO, "架空 花子", null, null),
                new RoleGranted(Sample.HANAKO, Role.COORDINATOR, null),
                new AccountLocked(Sample.HANAKO, null));
        assertThat(cluster.ask(new ReadFirstSteps(administrator)))
                .isEqualTo(new FirstSteps(true, true, true, false, false, true, true));
        cluster.store("admin", new AccountUnlocked(Sample.HANAKO));
        assertThat(cluster.ask(new ReadFirstSteps(administrator)).coordinator()).isTrue();

        assertThat(cluster.ask(new ReadFirstSteps(Sample.auditor()))).isEqualTo(FirstSteps.none());
        assertThat(cluster.ask(new ReadFirstSteps(Viewer.visitor()))).isEqualTo(FirstSteps.none());
    }

    @Test
    void organizationsAreForMembers() {
        cluster.store(
                "admin",
                new OrganizationRegistered(new OrganizationId("o1"), "架空大学", OrganizationKind.UNIVERSITY, "山形"));
        assertThat(cluster.ask(new FindOrganizations(Sample.person(Sample.STRANGER), "架空大学", 1, 10))
                        .total())
                .isEqualTo(1);
        assertThat(cluster.ask(new FindOrganizations(Viewer.visitor(), "", 1, 10))
                        .total())
                .isZero();
    }

    @Test
    void takingInTheSameEventsTwiceChangesNothing() {
        pair();
        var before = cluster.ask(new FindPairings(Sample.auditor(), Set.of(), null, null, 1, 20, null));
        new Projection(QuerySide.KINDS, cluster.codec, cluster.index()).apply(cluster.log.read(0, 100));
        assertThat(cluster.ask(new FindPairings(Sample.auditor(), Set.of(), null, null, 1, 20, null)))
                .isEqualTo(before);
    }

    @Test
    void anEventThatContradictsTheLogHaltsAfterAllBeforeItWasTakenIn() {
        cluster.append("owner", registeredSeed());
        cluster.append("owner", new SeedWithdrawn(new SeedId("never-registered"), null));
        cluster.append("owner", published());
        assertThatThrownBy(cluster::project)
                .isInstanceOf(ProjectionException.class)
                .extracting(e -> ((ProjectionException) e).position())
                .isEqualTo(2L);
        assertThat(cluster.index().position()).isEqualTo(1);
        assertThat(seed(null).state()).isEqualTo(SeedState.DRAFT);
    }

    private void pair() {
        cluster.store("owner", registeredSeed(), published(), registeredNeed(), opened());
        cluster.store("matcher", Sample.proposed(Sample.NEED, Sample.SEED, 12.5, 4));
    }

    private static SeedRegistered registeredSeed() {
        return new SeedRegistered(Sample.SEED, Sample.OWNER, Sample.seed("柿果皮タンニン", "概要", Disclosure.PUBLIC));
    }

    private static SeedPublished published() {
        return new SeedPublished(Sample.SEED, Disclosure.PUBLIC);
    }

    private static NeedRegistered registeredNeed() {
        return new NeedRegistered(
                Sample.NEED, Sample.COMPANY, Sample.CLERK, Sample.need("柿の皮", "果皮の使い道", Disclosure.COORDINATORS));
    }

    private static NeedOpened opened() {
        return new NeedOpened(Sample.NEED, Disclosure.COORDINATORS);
    }

    private static NeedMatched matched(long cause) {
        return new NeedMatched(
                Sample.NEED,
                1,
                MatchTrigger.NEED_OPENED,
                cause,
                cause,
                "bm25f-1",
                "none",
                1,
                0.5,
                NeedAnswer.NONE,
                null,
                List.of());
    }

    private SeedView seed(Long at) {
        return cluster.ask(new ReadSeed(Sample.coordinator(), Sample.SEED, at)).orElseThrow();
    }

    private NeedView need() {
        return cluster.ask(new ReadNeed(Sample.coordinator(), Sample.NEED, null))
                .orElseThrow();
    }

    private PairingView pairing() {
        return cluster.ask(new ReadPairing(Sample.coordinator(), PAIRING, null))
                .orElseThrow()
                .pairing();
    }
}
