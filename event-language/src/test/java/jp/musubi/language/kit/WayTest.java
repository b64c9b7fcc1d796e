package jp.musubi.language.kit;

import static jp.musubi.language.pairing.PairingState.DISMISSED;
import static jp.musubi.language.pairing.PairingState.DISPLACED;
import static jp.musubi.language.pairing.PairingState.ENDED;
import static jp.musubi.language.pairing.PairingState.ERASED;
import static jp.musubi.language.pairing.PairingState.PROPOSED;
import static jp.musubi.language.pairing.PairingState.SHORTLISTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.EventTypes;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedEvent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.PairingDecisionTakenBack;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.record.RestoredStage;
import jp.musubi.language.seed.SeedId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WayTest {
    private static final NeedId NEED = new NeedId("n");
    private static final SeedId SEED = new SeedId("s");
    private static final PairingId PAIRING = PairingId.of(NEED, SEED);
    private static final Way<PairingState> WAY = PairingState.WAY;

    static List<Way<?>> ways() {
        assertThat(Ways.all()).contains(WAY);
        return Ways.all();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyEventOfTheSubjectHasARow(Way<?> way) {
        assertThat(way.events())
                .as("say in the table where a new event leads")
                .containsAll(EventTypes.all().stream()
                        .filter(way.subject()::isAssignableFrom)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyStateIsReached(Way<?> way) {
        Set<Object> reached =
                way.steps().stream().flatMap(step -> step.to().stream()).collect(Collectors.toSet());
        assertThat(reached).containsAll(way.states());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void noEventIsSaidTwiceOfOneState(Way<?> way) {
        Set<List<Object>> said = new HashSet<>();
        for (Step<?> step : way.steps()) {
            if (step.begins()) {
                assertThat(said.add(List.of("before the first", step.event()))).isTrue();
            }
            for (State from : step.from()) {
                assertThat(said.add(List.of(from, step.event(), step.another())))
                        .as("%s of %s", step.event().getSimpleName(), from)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void nothingLeadsOutOfWhatIsErased(Way<?> way) {
        assertThat(way.steps()).noneMatch(step -> step.from().stream().anyMatch(State::erased) && !step.stays());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theFirstEventLeadsIntoTheFirstStateThatIsUnderWay(Way<?> way) {
        State first = way.states().stream().filter(State::underway).findFirst().orElseThrow();
        assertThat(way.steps().stream().filter(Step::begins))
                .allSatisfy(step -> assertThat(step.to().getFirst()).isEqualTo(first));
    }

    @Test
    void anEventLeadsWhereItsRowSays() {
        assertThat(WAY.after(null, proposed())).isEqualTo(PROPOSED);
        assertThat(WAY.after(PROPOSED, shortlisted())).isEqualTo(SHORTLISTED);
        assertThat(WAY.after(SHORTLISTED, dismissed())).isEqualTo(DISMISSED);
        assertThat(WAY.after(DISMISSED, backTo(RestoredStage.SHORTLISTED))).isEqualTo(SHORTLISTED);
        assertThat(WAY.after(DISMISSED, backTo(RestoredStage.PROPOSED))).isEqualTo(PROPOSED);
        assertThat(WAY.after(PROPOSED, displaced())).isEqualTo(DISPLACED);
        assertThat(WAY.after(ENDED, displaced())).isEqualTo(ENDED);
        assertThat(WAY.after(ENDED, proposed())).isEqualTo(PROPOSED);
    }

    @Test
    void whatStandsInTheLogIsBelievedWhereNoRowAllowsItButWhatIsErasedStaysSo() {
        assertThat(WAY.allows(DISPLACED, PairingShortlisted.class)).isFalse();
        assertThat(WAY.after(DISPLACED, shortlisted())).isEqualTo(SHORTLISTED);
        assertThat(WAY.after(ENDED, backTo(RestoredStage.SHORTLISTED))).isEqualTo(SHORTLISTED);
        assertThat(WAY.after(ERASED, shortlisted())).isEqualTo(ERASED);
    }

    @Test
    void anEventOfAnotherRecordMovesOnlyWhatARowSays() {
        Event closed = new NeedClosed(NEED, NeedCloseReason.SOLVED, null);
        assertThat(WAY.afterOther(PROPOSED, closed)).isEqualTo(ENDED);
        assertThat(WAY.afterOther(DISMISSED, closed)).isEqualTo(DISMISSED);
        assertThat(WAY.afterOther(DISMISSED, new RecordErased(NEED.ref(), null)))
                .isEqualTo(ERASED);
        assertThat(WAY.others(NeedEvent.class)).isEqualTo(Set.of(NeedClosed.class, NeedConsentWithdrawn.class));
        assertThat(WAY.isMovedBy(NeedClosed.class)).isTrue();
        assertThat(WAY.isMovedBy(PairingDismissed.class)).isFalse();
    }

    @Test
    void itTellsWhichEventsBeginItAndWhichTurnSomething() {
        assertThat(WAY.beginnings()).isEqualTo(Set.of(PairingProposed.class));
        assertThat(WAY.turning(State::underway))
                .isEqualTo(Set.of(
                        PairingProposed.class,
                        PairingDismissed.class,
                        PairingDisplaced.class,
                        PairingDecisionTakenBack.class));
        assertThat(WAY.entering(State::stands))
                .contains(PairingShortlisted.class, PairingDecisionTakenBack.class)
                .doesNotContain(PairingProposed.class, PairingDismissed.class);
        assertThat(WAY.eventsBut(PairingProposed.class)).hasSize(WAY.events().size() - 1);
    }

    @Test
    void itTellsWhatCanBeDoneAndWhereItEnds() {
        assertThat(WAY.moves(PROPOSED, PairingShortlisted.class)).isTrue();
        assertThat(WAY.moves(SHORTLISTED, PairingShortlisted.class)).isFalse();
        assertThat(WAY.moves(ENDED, PairingDisplaced.class)).isFalse();
        assertThat(WAY.isLast(DISMISSED)).isFalse();
        assertThat(WAY.isLast(ERASED)).isTrue();
        assertThat(WAY.leadsTo(PairingShortlisted.class)).isEqualTo(SHORTLISTED);
        assertThatThrownBy(() -> WAY.leadsTo(PairingDecisionTakenBack.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsStepsAreThoseUnderWayAndAfterwardsTheEnd() {
        assertThat(WAY.course(PROPOSED)).containsExactly(PROPOSED, SHORTLISTED);
        assertThat(WAY.course(SHORTLISTED)).containsExactly(PROPOSED, SHORTLISTED);
        assertThat(WAY.course(DISPLACED)).containsExactly(PROPOSED, DISPLACED);
    }

    private static Event proposed() {
        return new PairingProposed(PAIRING, NEED, SEED, 1, 1, null, 0, null, null, null);
    }

    private static Event shortlisted() {
        return new PairingShortlisted(PAIRING, NEED, SEED, null);
    }

    private static Event dismissed() {
        return new PairingDismissed(PAIRING, NEED, SEED, DismissReason.COMPETITION, null);
    }

    private static Event displaced() {
        return new PairingDisplaced(PAIRING, NEED, SEED, 1);
    }

    private static Event backTo(RestoredStage stage) {
        return new PairingDecisionTakenBack(PAIRING, NEED, SEED, stage, null);
    }
}
