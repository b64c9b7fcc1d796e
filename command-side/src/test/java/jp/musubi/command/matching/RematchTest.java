package jp.musubi.command.matching;

import static jp.musubi.command.kit.refusal.Refusal.Kind.CONFLICT;
import static jp.musubi.command.kit.refusal.Refusal.Kind.FORBIDDEN;
import static jp.musubi.command.kit.refusal.Refusal.Kind.INVALID;
import static jp.musubi.command.kit.refusal.Refusal.Kind.NOT_FOUND;
import static jp.musubi.command.testing.People.ADMINISTRATOR;
import static jp.musubi.command.testing.People.AUDITOR;
import static jp.musubi.command.testing.People.COORDINATOR;
import static jp.musubi.command.testing.People.MATCHER;
import static jp.musubi.command.testing.People.RESEARCHER;

import java.util.List;
import java.util.function.UnaryOperator;
import jp.musubi.command.matching.completerematch.CompleteRematch;
import jp.musubi.command.matching.completerematch.CompleteRematchSlice;
import jp.musubi.command.matching.pauserematch.PauseRematch;
import jp.musubi.command.matching.pauserematch.PauseRematchSlice;
import jp.musubi.command.matching.requestrematch.RequestRematch;
import jp.musubi.command.matching.requestrematch.RequestRematchSlice;
import jp.musubi.command.matching.resumerematch.ResumeRematch;
import jp.musubi.command.matching.resumerematch.ResumeRematchSlice;
import jp.musubi.command.testing.SliceFixture;
import jp.musubi.language.matching.RematchCompleted;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.matching.RematchPaused;
import jp.musubi.language.matching.RematchReason;
import jp.musubi.language.matching.RematchRequested;
import jp.musubi.language.matching.RematchResumed;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RematchTest {
    private static final RematchId FIRST = new RematchId("first");
    private static final RematchId SECOND = new RematchId("second");
    private final SliceFixture fixture = SliceFixture.of(RematchTest::slices);

    private static EventSourcingConfigurer slices(EventSourcingConfigurer configurer) {
        List<UnaryOperator<EventSourcingConfigurer>> all = List.of(
                RequestRematchSlice::configure,
                PauseRematchSlice::configure,
                ResumeRematchSlice::configure,
                CompleteRematchSlice::configure);
        all.forEach(slice -> slice.apply(configurer));
        return configurer;
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void coordinatorsAndAdministratorsHaveAllNeedsMatchedAgain() {
        fixture.when(new RequestRematch(COORDINATOR, FIRST, RematchReason.GLOSSARY))
                .stores(new RematchRequested(FIRST, RematchReason.GLOSSARY, null));
        fixture.when(new RequestRematch(ADMINISTRATOR, SECOND, RematchReason.BY_HAND))
                .stores(new RematchRequested(SECOND, RematchReason.BY_HAND, FIRST));
    }

    @Test
    void nobodyElseDoes() {
        fixture.given(requested(FIRST));
        for (PersonId other : List.of(RESEARCHER, AUDITOR)) {
            fixture.when(new RequestRematch(other, SECOND, RematchReason.BY_HAND))
                    .refuses(FORBIDDEN, null, "forbidden");
            fixture.when(new PauseRematch(other, FIRST)).refuses(FORBIDDEN, null, "forbidden");
            fixture.when(new ResumeRematch(other, FIRST)).refuses(FORBIDDEN, null, "forbidden");
        }
        fixture.when(new CompleteRematch(ADMINISTRATOR, FIRST, 0, 0, 0, 0)).refuses(FORBIDDEN, null, "forbidden");
    }

    @Test
    void aRequestSaysWhyAndHasAnIdOfItsOwn() {
        fixture.when(new RequestRematch(COORDINATOR, FIRST, null)).refuses(INVALID, "reason", "required");
        fixture.given(requested(FIRST));
        fixture.when(new RequestRematch(COORDINATOR, FIRST, RematchReason.BY_HAND))
                .refuses(CONFLICT, "id", "duplicate_id");
    }

    @Test
    void aJobIsPausedAndResumedAndNeverTwice() {
        fixture.given(requested(FIRST));
        fixture.when(new ResumeRematch(COORDINATOR, FIRST)).refuses(CONFLICT, null, "not_paused");
        fixture.when(new PauseRematch(COORDINATOR, FIRST)).stores(new RematchPaused(FIRST));
        fixture.when(new PauseRematch(COORDINATOR, FIRST)).refuses(CONFLICT, null, "already_paused");
        fixture.when(new ResumeRematch(ADMINISTRATOR, FIRST)).stores(new RematchResumed(FIRST));
    }

    @Test
    void whatIsDoneOrReplacedCannotBeDecidedAboutAnyMore() {
        fixture.given(requested(FIRST));
        fixture.when(new CompleteRematch(MATCHER, FIRST, 3, 2, 1, 1)).stores(new RematchCompleted(FIRST, 3, 2, 1, 1));
        fixture.when(new PauseRematch(COORDINATOR, FIRST)).refuses(CONFLICT, null, "rematch_ended");
        fixture.when(new CompleteRematch(MATCHER, FIRST, 3, 2, 1, 1)).refuses(CONFLICT, null, "rematch_ended");
        fixture.given(requested(SECOND), new RematchRequested(new RematchId("third"), RematchReason.MODEL, SECOND));
        fixture.when(new ResumeRematch(COORDINATOR, SECOND)).refuses(CONFLICT, null, "rematch_ended");
        fixture.when(new CompleteRematch(MATCHER, SECOND, 0, 0, 0, 0)).refuses(CONFLICT, null, "rematch_ended");
    }

    @Test
    void aJobNobodyRequestedIsUnknown() {
        fixture.when(new PauseRematch(COORDINATOR, FIRST)).refuses(NOT_FOUND, null, "unknown_record");
        fixture.when(new ResumeRematch(COORDINATOR, FIRST)).refuses(NOT_FOUND, null, "unknown_record");
        fixture.when(new CompleteRematch(MATCHER, FIRST, 0, 0, 0, 0)).refuses(NOT_FOUND, null, "unknown_record");
    }

    private static RematchRequested requested(RematchId job) {
        return new RematchRequested(job, RematchReason.GLOSSARY, null);
    }
}
