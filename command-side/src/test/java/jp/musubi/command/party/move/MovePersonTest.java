package jp.musubi.command.party.move;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.RESEARCHER;
import static jp.musubi.command.testing.People.STRANGER;
import static jp.musubi.command.testing.Samples.TODAY;

import java.time.LocalDate;
import java.util.List;
import jp.musubi.command.party.move.MovePerson.SeedFate;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.custody.AssignedBy;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MovePersonTest {
    private static final OrganizationId HERE = new OrganizationId("here");
    private static final OrganizationId THERE = new OrganizationId("there");
    private static final SeedId GOING = new SeedId("going");
    private static final SeedId STAYING = new SeedId("staying");
    private static final LocalDate FIRST = TODAY.minusDays(2);
    private static final PersonContent SAID = PersonContent.of("架空 researcher", null, HERE);

    private final SliceFixture fixture = SliceFixture.of(MovePerson::configure);

    @AfterEach
    void stop() {
        fixture.close();
    }

    @BeforeEach
    void aResearcherWithTwoSeeds() {
        fixture.given(
                new OrganizationRegistered(HERE, "架空大学", OrganizationKind.UNIVERSITY, null),
                new OrganizationRegistered(THERE, "架空工業大学", OrganizationKind.UNIVERSITY, null),
                new PersonRevised(RESEARCHER, SAID, TODAY.minusYears(1)),
                new SeedRegistered(GOING, RESEARCHER, Samples.seed()),
                new HouseAssigned(GOING.ref(), HERE, true),
                new SeedRegistered(STAYING, RESEARCHER, Samples.seed()),
                new HouseAssigned(STAYING.ref(), HERE, true));
    }

    private static MovePerson move(List<SeedFate> seeds) {
        return new MovePerson(COORDINATOR, RESEARCHER, THERE, "教授", FIRST, seeds, "異動のため");
    }

    @Test
    void onePersonMovesWithOneSeedAndLeavesTheOtherInOneAct() {
        fixture.when(move(List.of(new SeedFate(GOING, null, null), new SeedFate(STAYING, STRANGER, COORDINATOR))))
                .stores(
                        new PersonRevised(
                                RESEARCHER,
                                SAID.with(List.of(
                                        new Affiliation(THERE, "教授", FIRST, null),
                                        new Affiliation(HERE, null, null, FIRST.minusDays(1)))),
                                TODAY),
                        new SeedRevised(GOING, 2, false, Samples.seed("affiliation", "架空工業大学")),
                        new HouseAssigned(GOING.ref(), THERE, true),
                        new OwnerChanged(STAYING.ref(), STRANGER, "異動のため"),
                        new ChargeAssigned(STAYING.ref(), COORDINATOR, AssignedBy.HAND, null));
    }

    @Test
    void nothingIsStoredWhenOneSeedIsNotTheirs() {
        fixture.given(new OwnerChanged(STAYING.ref(), STRANGER, "前に"))
                .when(move(List.of(new SeedFate(GOING, null, null), new SeedFate(STAYING, null, null))))
                .refuses(CONFLICT, "seeds", "not_their_seed", STAYING.value());
    }

    @Test
    void onlyACoordinatorMovesSomebodyAndNotAheadOfTheDay() {
        fixture.when(new MovePerson(ADMINISTRATOR, RESEARCHER, THERE, null, TODAY, List.of(), null))
                .refuses(FORBIDDEN, null, "forbidden");
        fixture.when(new MovePerson(RESEARCHER, RESEARCHER, THERE, null, TODAY, List.of(), null))
                .refuses(FORBIDDEN, null, "forbidden");
        fixture.when(new MovePerson(COORDINATOR, RESEARCHER, THERE, null, TODAY.plusDays(1), List.of(), null))
                .refuses(
                        INVALID,
                        "since",
                        "day_out_of_range",
                        TODAY.minusYears(5).toString(),
                        TODAY.toString());
        fixture.when(new MovePerson(COORDINATOR, RESEARCHER, HERE, null, TODAY, List.of(), null))
                .refuses(INVALID, "organization", "belongs_already");
        fixture.when(new MovePerson(
                        COORDINATOR, RESEARCHER, new OrganizationId("nowhere"), null, TODAY, List.of(), null))
                .refuses(INVALID, "organization", "unknown_organization");
    }

    @Test
    void whatStaysNeedsAReasonAndSomebodyWhoTakesPart() {
        List<SeedFate> left = List.of(new SeedFate(STAYING, STRANGER, null));
        fixture.when(new MovePerson(COORDINATOR, RESEARCHER, THERE, null, TODAY, left, null))
                .refuses(INVALID, "reason", "required");
        fixture.when(move(List.of(new SeedFate(STAYING, new jp.musubi.language.party.PersonId("nobody"), null))))
                .refuses(INVALID, "seeds", "unknown_person");
        fixture.when(move(List.of(new SeedFate(STAYING, STRANGER, STRANGER))))
                .refuses(INVALID, "seeds", "not_coordinator");
    }
}
