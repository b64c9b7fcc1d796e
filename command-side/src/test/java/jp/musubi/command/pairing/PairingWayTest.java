package jp.musubi.command.pairing;

import static jp.musubi.command.testing.PairingCommands.WALK;
import static jp.musubi.command.testing.Pairs.NEED;
import static jp.musubi.command.testing.Pairs.SEED;
import static jp.musubi.command.testing.People.MATCHER;
import static jp.musubi.language.samples.Walk.list;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.musubi.command.CommandSide;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.matching.matchneed.MatchNeed;
import jp.musubi.command.matching.matchneed.NeedMatching;
import jp.musubi.command.matching.matchneed.Standing;
import jp.musubi.command.matching.matchneed.StandingSeeds;
import jp.musubi.command.testing.Folded;
import jp.musubi.command.testing.PairingCommands;
import jp.musubi.command.testing.Pairs;
import jp.musubi.command.testing.Samples;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedEvent;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.samples.Walk.Stand;
import jp.musubi.language.seed.SeedPublished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of a pairing against every event, in every decision model and command that reads the way of pairings. */
class PairingWayTest {
    /** What brings both sides back, as far as they can be: nothing of it brings the pairing back. */
    private static final Event[] BACK = {
        new NeedOpened(NEED, Disclosure.COORDINATORS), new SeedPublished(SEED, Disclosure.COORDINATORS)
    };

    static List<Stand<PairingState>> stands() {
        return WALK.stands();
    }

    @Test
    void theWalkHasEveryStateAndEveryEvent() {
        WALK.requireWhole();
    }

    @ParameterizedTest
    @MethodSource("stands")
    void everyModelGoesWhereTheTableSays(Stand<PairingState> stand) {
        for (Event event : WALK.nextFrom(stand.at())) {
            List<Event> history = list(stand.history(), event);
            PairingState next = WALK.after(stand.at(), event);
            PairingState byItself = byItself(history);
            boolean left = history.stream().anyMatch(WALK.others()::contains);
            String what = stand + ", " + event.getClass().getSimpleName();

            PairingCase pairing = Folded.of(PairingCase.class, null, history);
            assertThat(pairing.state()).as(what).isEqualTo(byItself);
            assertThat(pairing.stands()).as(what).isEqualTo(next.underway());
            assertThat(pairing.endedUndecided()).as(what).isEqualTo(byItself.underway() && !next.underway());

            assertThat(Folded.of(StandingSeeds.class, null, history).seeds())
                    .as(what)
                    .isEqualTo(byItself.underway() ? Set.of(SEED) : Set.of());
            assertThat(Folded.of(PairingSides.class, null, history).known())
                    .as(what)
                    .isPresent();

            NeedMatching matching = Folded.of(NeedMatching.class, null, list(List.of(Pairs.sides()), event(history)));
            Standing standing = matching.pairings().get(SEED);
            assertThat(standing.state()).as(what).isEqualTo(byItself);
            assertThat(standing.untouched()).as(what).isEqualTo(byItself == PairingState.PROPOSED);
            assertThat(standing.kept()).as(what).isEqualTo(byItself == PairingState.SHORTLISTED && !seedLeft(history));
            assertThat(left || standing.ended()).as(what).isEqualTo(left);
        }
    }

    private static Event[] event(List<Event> history) {
        return history.toArray(Event[]::new);
    }

    private static boolean seedLeft(List<Event> history) {
        return history.stream().anyMatch(event -> WALK.others().contains(event) && !(event instanceof NeedEvent));
    }

    /** Where it stands by its own events alone. */
    private static PairingState byItself(List<Event> history) {
        PairingState at = null;
        for (Event event : history) {
            at = WALK.own().contains(event) ? PairingState.WAY.after(at, event) : at;
        }
        return at;
    }

    static List<Command> commands() {
        return PairingCommands.all();
    }

    @Test
    void everyEventOfAPairingComesFromACommandThatIsWalked() {
        Set<Class<?>> walked = new HashSet<>(Set.of(PairingDisplaced.class));
        commands().forEach(command -> walked.add(PairingCommands.event(command)));
        assertThat(walked).isEqualTo(PairingState.WAY.events());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandIsAcceptedExactlyWhereItsEventIsAllowed(Command command) {
        Class<? extends Event> event = PairingCommands.event(command).asSubclass(Event.class);
        for (Stand<PairingState> stand : stands()) {
            try (SliceFixture fixture = given(stand)) {
                fixture.when(command)
                        .storesOnlyIf(PairingState.WAY.allows(stand.at(), event), event, stand + ", " + event);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stands")
    void theMatcherClearsAwayExactlyWhatMayGiveWay(Stand<PairingState> stand) {
        MatchNeed nothing = new MatchNeed(
                MATCHER,
                NEED,
                1,
                MatchTrigger.NEED_OPENED,
                40,
                40,
                "m",
                "none",
                1,
                1,
                NeedAnswer.NONE,
                List.of(),
                List.of());
        try (SliceFixture fixture = given(stand)) {
            boolean displaced = fixture.when(nothing).stored().stream().anyMatch(PairingDisplaced.class::isInstance);
            assertThat(displaced).isEqualTo(PairingState.WAY.allows(stand.at(), PairingDisplaced.class));
        }
    }

    private static SliceFixture given(Stand<PairingState> stand) {
        return SliceFixture.of(configurer -> CommandSide.configure(configurer, Settings.defaults(() -> Samples.TODAY)))
                .given(Pairs.sides())
                .given(stand.history().toArray(Event[]::new))
                .given(BACK);
    }
}
