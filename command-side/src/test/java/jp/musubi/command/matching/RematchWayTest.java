package jp.musubi.command.matching;

import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.MATCHER;
import static jp.musubi.language.samples.Walk.list;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.musubi.command.CommandSide;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.matching.completerematch.CompleteRematch;
import jp.musubi.command.matching.pauserematch.PauseRematch;
import jp.musubi.command.matching.requestrematch.RequestRematch;
import jp.musubi.command.matching.resumerematch.ResumeRematch;
import jp.musubi.command.testing.Folded;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.kit.Event;
import jp.musubi.language.matching.RematchCompleted;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.matching.RematchPaused;
import jp.musubi.language.matching.RematchReason;
import jp.musubi.language.matching.RematchRequested;
import jp.musubi.language.matching.RematchResumed;
import jp.musubi.language.matching.RematchState;
import jp.musubi.language.samples.Walk;
import jp.musubi.language.samples.Walk.Stand;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of a job against every event, in every decision model and command that reads the way of jobs. */
class RematchWayTest {
    private static final RematchId JOB = new RematchId("job");
    private static final RematchId LATER = new RematchId("later");
    private static final Walk<RematchState> WALK = new Walk<>(
            RematchState.WAY,
            List.of(
                    new RematchRequested(JOB, RematchReason.GLOSSARY, null),
                    new RematchPaused(JOB),
                    new RematchResumed(JOB),
                    new RematchCompleted(JOB, 1, 1, 0, 0)),
            List.of(new RematchRequested(LATER, RematchReason.BY_HAND, JOB)));

    private static final Map<Class<? extends Event>, Command> COMMANDS = Map.of(
            RematchRequested.class, new RequestRematch(COORDINATOR, JOB, RematchReason.GLOSSARY),
            RematchPaused.class, new PauseRematch(COORDINATOR, JOB),
            RematchResumed.class, new ResumeRematch(COORDINATOR, JOB),
            RematchCompleted.class, new CompleteRematch(MATCHER, JOB, 1, 1, 0, 0));

    static List<Stand<RematchState>> stands() {
        return WALK.stands();
    }

    @Test
    void theWalkHasEveryStateAndEveryEvent() {
        WALK.requireWhole();
        assertThat(COMMANDS.keySet()).isEqualTo(RematchState.WAY.events());
    }

    @ParameterizedTest
    @MethodSource("stands")
    void everyModelGoesWhereTheTableSays(Stand<RematchState> stand) {
        for (Event event : WALK.nextFrom(stand.at())) {
            List<Event> history = list(stand.history(), event);
            RematchState next = WALK.after(stand.at(), event);
            String what = stand + ", " + event;

            RematchJobs jobs = Folded.of(RematchJobs.class, null, history);
            assertThat(jobs.isOpen(JOB)).as(what).isEqualTo(next.underway());
            assertThat(next.underway() ? jobs.state() : next).as(what).isEqualTo(next);
            assertThat(Folded.of(RematchJob.class, null, history).known())
                    .as(what)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("stands")
    void aCommandIsAcceptedExactlyWhereItsEventIsAllowed(Stand<RematchState> stand) {
        COMMANDS.forEach((event, command) -> {
            try (SliceFixture fixture = SliceFixture.of(RematchWayTest::everything)) {
                fixture.given(stand.history().toArray(Event[]::new));
                fixture.when(command)
                        .storesOnlyIf(RematchState.WAY.allows(stand.at(), event), event, stand + ", " + event);
            }
        });
    }

    private static EventSourcingConfigurer everything(EventSourcingConfigurer configurer, Settings settings) {
        return CommandSide.configure(configurer, settings);
    }
}
