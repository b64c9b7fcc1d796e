package jp.musubi.command.pairing.hold;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.Pairs.NEED;
import static jp.musubi.command.testing.Pairs.PAIRING;
import static jp.musubi.command.testing.Pairs.SEED;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COMPANY;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.MATCHER;
import static jp.musubi.command.testing.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.musubi.command.CommandSide;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.matching.matchneed.MatchNeed;
import jp.musubi.command.pairing.propose.ProposePairing;
import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingDecisionTakenBack;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingHeld;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.RestoredStage;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HoldPairingTest {
    private static final String WHY = "春の試験の結果を待つ";
    private static final LocalDate SPRING = TODAY.plusMonths(9);
    private static final HoldPairing HOLD = new HoldPairing(COORDINATOR, PAIRING, SPRING, WHY);
    private static final PairingHeld HELD = new PairingHeld(PAIRING, NEED, SEED, SPRING, WHY);
    private static final SeedId OTHER = new SeedId("other");

    /** With one place for each need. */
    private final SliceFixture fixture =
            SliceFixture.of(configurer -> CommandSide.configure(configurer, new Settings(1, () -> TODAY)));

    @BeforeEach
    void proposal() {
        fixture.given(Pairs.sides()).given(Pairs.proposed());
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void aCandidateCanWait() {
        fixture.when(HOLD).stores(HELD);
    }

    @Test
    void whatIsShortlistedCanWaitToo() {
        fixture.given(new PairingShortlisted(PAIRING, NEED, SEED, null))
                .when(HOLD)
                .stores(HELD);
    }

    @Test
    void whatWaitsAlreadyOrHasEndedCannot() {
        fixture.given(HELD).when(HOLD).refuses(CONFLICT, null, "pairing_elsewhere", "held");
        fixture.given(new SeedWithdrawn(SEED, null)).when(HOLD).refuses(CONFLICT, null, "pairing_ended");
    }

    @Test
    void aDayAndAReasonAreRequired() {
        fixture.when(new HoldPairing(COORDINATOR, PAIRING, null, "　"))
                .refuses(
                        INVALID,
                        new Violation("until", "required", List.of()),
                        new Violation("reason", "required", List.of()));
    }

    @Test
    void theDayLiesAfterTodayAndAtMostTwoYearsAway() {
        LocalDate first = TODAY.plusDays(1);
        LocalDate last = TODAY.plusYears(2);
        for (LocalDate day : List.of(TODAY, last.plusDays(1))) {
            fixture.when(new HoldPairing(COORDINATOR, PAIRING, day, WHY))
                    .refuses(INVALID, "until", "day_out_of_range", first.toString(), last.toString());
        }
        fixture.when(new HoldPairing(COORDINATOR, PAIRING, last, WHY))
                .stores(new PairingHeld(PAIRING, NEED, SEED, last, WHY));
    }

    @Test
    void onlyCoordinatorsDecideAndTheSidesDoNotKnowOfThePairing() {
        fixture.when(new HoldPairing(AUDITOR, PAIRING, SPRING, WHY)).refuses(FORBIDDEN, null, "forbidden");
        fixture.when(new HoldPairing(COMPANY, PAIRING, SPRING, WHY)).refuses(NOT_FOUND, null, "unknown_record");
    }

    @Test
    void thePairIsNotProposedAgainWhileItWaitsEvenWhenASideIsRevised() {
        SeedRevised revised = new SeedRevised(SEED, 2, true, Samples.seed("uses", "菓子"));
        fixture.given(HELD, revised);

        assertThat(fixture.when(match(SEED)).stored())
                .noneMatch(PairingProposed.class::isInstance)
                .noneMatch(PairingDisplaced.class::isInstance);
        fixture.when(new ProposePairing(COORDINATOR, NEED, SEED, "理由")).refuses(CONFLICT, null, "pairing_exists");
    }

    @Test
    void itTakesNoPlaceOfItsNeed() {
        fixture.given(HELD).given(other());

        assertThat(proposed(fixture.when(match(SEED, OTHER)).stored())).containsExactly(OTHER);
    }

    @Test
    void aHoldTakenBackBringsItWhereItWas() {
        fixture.given(HELD, new PairingDecisionTakenBack(PAIRING, NEED, SEED, RestoredStage.PROPOSED, null))
                .given(other());

        assertThat(fixture.when(match(SEED, OTHER)).stored())
                .as("it has its place again")
                .noneMatch(PairingProposed.class::isInstance)
                .noneMatch(PairingDisplaced.class::isInstance);
    }

    @Test
    void aSeedThatComesBackIsProposedLikeAnyOther() {
        fixture.given(HELD, new SeedWithdrawn(SEED, null), new SeedPublished(SEED, Disclosure.COORDINATORS));

        assertThat(proposed(fixture.when(match(SEED)).stored())).containsExactly(SEED);
    }

    private static Event[] other() {
        return new Event[] {
            new SeedRegistered(OTHER, COORDINATOR, Samples.seed()), new SeedPublished(OTHER, Disclosure.COORDINATORS)
        };
    }

    private static List<SeedId> proposed(List<Event> stored) {
        return stored.stream()
                .filter(PairingProposed.class::isInstance)
                .map(event -> ((PairingProposed) event).seedId())
                .toList();
    }

    private static MatchNeed match(SeedId... seeds) {
        List<MatchNeed.Proposal> found = Arrays.stream(seeds)
                .map(seed -> new MatchNeed.Proposal(seed, 1, evidence()))
                .toList();
        return new MatchNeed(
                MATCHER,
                NEED,
                1,
                MatchTrigger.SEED_REVISED,
                40,
                40,
                "m",
                "none",
                1,
                1,
                NeedAnswer.CANDIDATES,
                List.of(),
                found);
    }

    private static Evidence evidence() {
        return new Evidence(1, 5.0, List.of(), List.of());
    }
}
