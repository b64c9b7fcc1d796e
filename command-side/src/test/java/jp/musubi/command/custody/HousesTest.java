package jp.musubi.command.custody;

import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.Pairs.NEED;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.STRANGER;

import java.util.List;
import jp.musubi.command.cluster.setsight.SetCoordinatorSight;
import jp.musubi.command.custody.assign.AssignCharge;
import jp.musubi.command.custody.assignhouse.AssignHouse;
import jp.musubi.command.custody.changeowner.ChangeOwner;
import jp.musubi.command.custody.endsharing.EndSharing;
import jp.musubi.command.custody.handover.HandOverAll;
import jp.musubi.command.custody.share.ShareWithHouse;
import jp.musubi.command.need.close.CloseNeed;
import jp.musubi.command.need.close.CloseNeedSlice;
import jp.musubi.command.need.register.RegisterNeed;
import jp.musubi.command.need.register.RegisterNeedSlice;
import jp.musubi.command.party.mergeorganization.MergeOrganization;
import jp.musubi.command.party.move.MovePerson;
import jp.musubi.command.party.move.MovePerson.SeedFate;
import jp.musubi.command.party.reviseperson.RevisePerson;
import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.cluster.CoordinatorSight;
import jp.musubi.language.cluster.CoordinatorSightSet;
import jp.musubi.language.custody.AssignedBy;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.custody.SharedWithHouse;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.party.MergeReason;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Whose house a record belongs to, and what that lets coordinators and colleagues do. */
class HousesTest {
    private static final OrganizationId FIRM = new OrganizationId("firm");
    private static final OrganizationId SISTER = new OrganizationId("sister");
    private static final OrganizationId INSTITUTE = new OrganizationId("institute");
    private static final OrganizationId OTHER = new OrganizationId("other-institute");
    private static final PersonId ONE = new PersonId("one");
    private static final PersonId SECOND = new PersonId("second");
    private static final PersonId NEAR = new PersonId("near");
    private static final PersonId FAR = new PersonId("far");
    private static final NeedId FRESH = new NeedId("fresh");
    private static final SeedId OFFERED = new SeedId("offered");

    private static SliceFixture people(SliceFixture fixture) {
        return fixture.given(Pairs.sides())
                .given(
                        new OrganizationRegistered(FIRM, "架空食品", OrganizationKind.COMPANY, null),
                        new OrganizationRegistered(SISTER, "架空製菓", OrganizationKind.COMPANY, null),
                        new OrganizationRegistered(INSTITUTE, "架空大学", OrganizationKind.UNIVERSITY, null),
                        new OrganizationRegistered(OTHER, "架空工業技術センター", OrganizationKind.TESTING_INSTITUTE, null),
                        new PersonRegistered(ONE, "架空 一", null, FIRM),
                        new RoleGranted(ONE, Role.COMPANY, null),
                        new PersonRegistered(SECOND, "架空 二", null, null),
                        new RoleGranted(SECOND, Role.COMPANY, FIRM),
                        new PersonRegistered(NEAR, "架空 近", null, null),
                        new RoleGranted(NEAR, Role.COORDINATOR, INSTITUTE),
                        new PersonRegistered(FAR, "架空 遠", null, OTHER),
                        new RoleGranted(FAR, Role.COORDINATOR, null));
    }

    @Nested
    class Registering {
        private RegisterNeed need(PersonId actor, OrganizationId house) {
            return new RegisterNeed(actor, FRESH, null, Samples.need(), house);
        }

        private NeedRegistered registered(PersonId owner) {
            return new NeedRegistered(FRESH, owner, null, Samples.need());
        }

        @Test
        void aNeedBelongsToTheCompanyWhichItsRepresentativeWorksForOrActsFor() {
            try (SliceFixture fixture = people(SliceFixture.of(RegisterNeedSlice::configure))) {
                fixture.when(need(ONE, null)).stores(registered(ONE), new HouseAssigned(FRESH.ref(), FIRM, false));
            }
        }

        @Test
        void ofSeveralTheOneChosenAndOtherwiseTheOneWhereTheyWork() {
            try (SliceFixture fixture = people(SliceFixture.of(RegisterNeedSlice::configure))) {
                fixture.given(new RoleGranted(ONE, Role.COMPANY, SISTER));
                fixture.when(need(ONE, INSTITUTE)).refuses(INVALID, "house", "not_your_house");
                fixture.when(need(ONE, SISTER)).stores(registered(ONE), new HouseAssigned(FRESH.ref(), SISTER, false));
            }
        }

        @Test
        void ofSomebodyWhoActsForNobodyItBelongsToNone() {
            try (SliceFixture fixture = people(SliceFixture.of(RegisterNeedSlice::configure))) {
                fixture.given(new RoleGranted(STRANGER, Role.COMPANY, null))
                        .when(need(STRANGER, null))
                        .stores(registered(STRANGER));
            }
        }

        @Test
        void whatACoordinatorRegistersBelongsToTheHouseForWhichTheyCoordinate() {
            try (SliceFixture fixture = people(SliceFixture.of(RegisterNeedSlice::configure))) {
                fixture.when(need(NEAR, null))
                        .stores(registered(null), new HouseAssigned(FRESH.ref(), INSTITUTE, true));
            }
        }
    }

    @Nested
    class OwnHouse {
        private SliceFixture narrowed(SliceFixture fixture) {
            return people(fixture)
                    .given(
                            new CoordinatorSightSet(CoordinatorSight.OWN_HOUSE),
                            new HouseAssigned(NEED.ref(), INSTITUTE, true));
        }

        @Test
        void aCoordinatorOfAnotherHouseIsToldThatThereIsNoSuchRecordUntilItIsShared() {
            try (SliceFixture fixture = narrowed(SliceFixture.of(AssignCharge::configure))) {
                fixture.when(new AssignCharge(FAR, NEED.ref(), null)).refuses(NOT_FOUND, null, "unknown_record");
                fixture.when(new AssignCharge(NEAR, NEED.ref(), null))
                        .stores(new ChargeAssigned(NEED.ref(), NEAR, AssignedBy.HAND, null));
            }
        }

        @Test
        void whatIsSharedWithTheirHouseTheyDoNotPassOn() {
            try (SliceFixture fixture = narrowed(SliceFixture.of(ShareWithHouse::configure))) {
                fixture.when(new ShareWithHouse(FAR, NEED.ref(), FIRM)).refuses(NOT_FOUND, null, "unknown_record");
                fixture.given(new SharedWithHouse(NEED.ref(), OTHER, true));
                fixture.when(new ShareWithHouse(FAR, NEED.ref(), FIRM)).refuses(FORBIDDEN, null, "forbidden");
                fixture.when(new ShareWithHouse(NEAR, NEED.ref(), new OrganizationId("none")))
                        .refuses(INVALID, "organization", "unknown_organization");
                fixture.when(new ShareWithHouse(NEAR, NEED.ref(), OTHER)).stores();
                fixture.when(new ShareWithHouse(NEAR, NEED.ref(), FIRM))
                        .stores(new SharedWithHouse(NEED.ref(), FIRM, true));
            }
        }

        @Test
        void whatIsSharedWithTheirHouseTheyDoNotTakeOverEither() {
            try (SliceFixture fixture = narrowed(SliceFixture.of(AssignCharge::configure))) {
                fixture.given(new SharedWithHouse(NEED.ref(), OTHER, true))
                        .when(new AssignCharge(FAR, NEED.ref(), null))
                        .refuses(FORBIDDEN, null, "forbidden");
            }
            try (SliceFixture fixture = narrowed(SliceFixture.of(ChangeOwner::configure))) {
                fixture.given(new SharedWithHouse(NEED.ref(), OTHER, true))
                        .when(new ChangeOwner(FAR, NEED.ref(), FAR, "引き継ぎ"))
                        .refuses(FORBIDDEN, null, "forbidden");
            }
            try (SliceFixture fixture = narrowed(SliceFixture.of(HandOverAll::configure))) {
                fixture.given(
                                new SharedWithHouse(NEED.ref(), OTHER, true),
                                new ChargeAssigned(NEED.ref(), NEAR, AssignedBy.HAND, null))
                        .when(new HandOverAll(FAR, NEAR, FAR, List.of(NEED.ref()), List.of(), null))
                        .stores();
            }
        }

        @Test
        void aSeedThatEverybodyReadsIsNotMovedByCoordinatorsOfAnotherHouse() {
            try (SliceFixture fixture = narrowed(SliceFixture.of(MovePerson::configure))) {
                fixture.given(
                        new PersonRegistered(SECOND, "架空 二", null, INSTITUTE),
                        new RoleRevoked(SECOND, Role.COMPANY, FIRM),
                        new SeedRegistered(OFFERED, SECOND, Samples.seed()),
                        new SeedPublished(OFFERED, Disclosure.PUBLIC),
                        new HouseAssigned(OFFERED.ref(), INSTITUTE, true));
                SeedFate taken = new SeedFate(OFFERED, FAR, FAR);
                fixture.when(new MovePerson(FAR, SECOND, OTHER, null, Samples.TODAY, List.of(taken), "異動"))
                        .refuses(FORBIDDEN, null, "forbidden");
            }
        }

        @Test
        void nobodyLetsThemselvesOrAColleagueIntoAHouse() {
            try (SliceFixture fixture = narrowed(SliceFixture.of(RevisePerson::configure))) {
                fixture.when(new RevisePerson(FAR, FAR, "架空 遠", null, INSTITUTE))
                        .refuses(FORBIDDEN, "affiliations", "not_yours_to_change");
                fixture.when(new RevisePerson(NEAR, FAR, "架空 遠", null, INSTITUTE))
                        .refuses(FORBIDDEN, "affiliations", "not_yours_to_change");
                fixture.given(new CoordinatorSightSet(CoordinatorSight.ACROSS));
                fixture.when(new RevisePerson(FAR, ONE, "架空 一", null, SISTER))
                        .stores(new PersonRevised(ONE, PersonContent.of("架空 一", null, SISTER), Samples.TODAY));
            }
            try (SliceFixture fixture = narrowed(SliceFixture.of(MovePerson::configure))) {
                fixture.when(new MovePerson(FAR, FAR, INSTITUTE, null, Samples.TODAY, List.of(), null))
                        .refuses(FORBIDDEN, null, "forbidden");
            }
            try (SliceFixture fixture = narrowed(SliceFixture.of(MergeOrganization::configure))) {
                fixture.when(new MergeOrganization(FAR, INSTITUTE, OTHER, MergeReason.DUPLICATE, null))
                        .refuses(FORBIDDEN, null, "forbidden");
            }
        }

        @Test
        void sharingEndsOnceAndByTheHouseThatHasTheRecord() {
            try (SliceFixture fixture = narrowed(SliceFixture.of(EndSharing::configure))) {
                fixture.given(new SharedWithHouse(NEED.ref(), OTHER, true));
                fixture.when(new EndSharing(FAR, NEED.ref(), OTHER)).refuses(FORBIDDEN, null, "forbidden");
                fixture.when(new EndSharing(NEAR, NEED.ref(), OTHER))
                        .stores(new SharedWithHouse(NEED.ref(), OTHER, false));
                fixture.when(new EndSharing(NEAR, NEED.ref(), OTHER)).stores();
            }
        }

        @Test
        void whoeverMovesToAnotherHouseLosesWhatTheyHadThere() {
            try (SliceFixture fixture = narrowed(SliceFixture.of(AssignCharge::configure))) {
                fixture.given(new PersonRevised(FAR, "架空 遠", null, INSTITUTE))
                        .when(new AssignCharge(FAR, NEED.ref(), null))
                        .stores(new ChargeAssigned(NEED.ref(), FAR, AssignedBy.HAND, null));
            }
        }

        @Test
        void whatNobodyIsInChargeOfAndACompanysHouseHasWaitsForAnyCoordinator() {
            try (SliceFixture fixture = narrowed(SliceFixture.of(AssignCharge::configure))) {
                fixture.given(new HouseAssigned(NEED.ref(), FIRM, false))
                        .when(new AssignCharge(FAR, NEED.ref(), null))
                        .stores(new ChargeAssigned(NEED.ref(), FAR, AssignedBy.HAND, null));
                fixture.when(new AssignCharge(NEAR, NEED.ref(), null)).refuses(NOT_FOUND, null, "unknown_record");
            }
        }
    }

    @Test
    void aHouseIsAssignedByCoordinatorsOnceAndMustBeKnown() {
        try (SliceFixture fixture = people(SliceFixture.of(AssignHouse::configure))) {
            fixture.when(new AssignHouse(COORDINATOR, NEED.ref(), new OrganizationId("none")))
                    .refuses(INVALID, "organization", "unknown_organization");
            fixture.when(new AssignHouse(STRANGER, NEED.ref(), FIRM)).refuses(NOT_FOUND, null, "unknown_record");
            fixture.when(new AssignHouse(COORDINATOR, NEED.ref(), null)).stores();
            fixture.when(new AssignHouse(COORDINATOR, NEED.ref(), FIRM))
                    .stores(new HouseAssigned(NEED.ref(), FIRM, false));
            fixture.when(new AssignHouse(COORDINATOR, NEED.ref(), FIRM)).stores();
            fixture.when(new AssignHouse(COORDINATOR, NEED.ref(), null))
                    .stores(new HouseAssigned(NEED.ref(), null, false));
        }
    }

    @Test
    void allRepresentativesOfACompanyDoWithItsNeedsWhatTheirOwnerDoes() {
        try (SliceFixture fixture = people(SliceFixture.of(CloseNeedSlice::configure))) {
            fixture.given(new HouseAssigned(NEED.ref(), FIRM, false));
            fixture.when(new CloseNeed(STRANGER, NEED, NeedCloseReason.SOLVED, null))
                    .refuses(NOT_FOUND, null, "unknown_record");
            fixture.given(new RoleRevoked(ONE, Role.COMPANY, null))
                    .when(new CloseNeed(ONE, NEED, NeedCloseReason.SOLVED, null))
                    .refuses(NOT_FOUND, null, "unknown_record");
            fixture.when(new CloseNeed(SECOND, NEED, NeedCloseReason.SOLVED, null))
                    .stores(new NeedClosed(NEED, NeedCloseReason.SOLVED, null));
        }
    }

    @Test
    void onlyAdministratorsSayWhatCoordinatorsSee() {
        try (SliceFixture fixture = people(SliceFixture.of(SetCoordinatorSight::configure))) {
            fixture.when(new SetCoordinatorSight(COORDINATOR, CoordinatorSight.OWN_HOUSE))
                    .refuses(FORBIDDEN, null, "forbidden");
            fixture.when(new SetCoordinatorSight(ADMINISTRATOR, null)).refuses(INVALID, "sight", "required");
            fixture.when(new SetCoordinatorSight(ADMINISTRATOR, CoordinatorSight.ACROSS))
                    .stores();
            fixture.when(new SetCoordinatorSight(ADMINISTRATOR, CoordinatorSight.OWN_HOUSE))
                    .stores(new CoordinatorSightSet(CoordinatorSight.OWN_HOUSE));
        }
    }
}
