package jp.musubi.eventlog.contract;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.appendId;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import org.junit.jupiter.api.Test;

/** What holds after a write whose outcome nobody knows. */
interface FailureContract extends Store {

    private static Append one() {
        return new Append(appendId(), AppendCondition.none(), List.of(event("A")));
    }

    private static Append again(Append append) {
        return new Append(append.appendId(), AppendCondition.none(), List.of(event("Again")));
    }

    private static Throwable refusal(EventLog log, Append append) {
        return failure(log.append(append));
    }

    @Test
    default void whatFailedWithAnUnknownOutcomeIsStoredAtMostOnceHoweverOftenItIsSent() {
        append(log(), event("First"));
        Append unknown = one();
        try (Outage outage = outage();
                EventLog failing = outage.log()) {
            assertThat(refusal(failing, unknown)).isInstanceOf(LogFailureException.class);
            assertThat(refusal(failing, again(unknown))).isInstanceOf(LogFailureException.class);
        }
        EventLog log = reopened();
        Optional<Appended> told = log.appended(unknown.appendId());
        assertThat(log.append(again(unknown)).join()).isEqualTo(new Appended(2, 2, told.isPresent()));
        assertThat(log.append(again(unknown)).join()).isEqualTo(new Appended(2, 2, true));
        assertThat(log.head()).isEqualTo(2);
        assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    default void whatALogStoresOrTellsAfterAFailureIsTrueAndThatItRefusesEndsWithOpeningAnew() {
        append(log(), event("First"));
        Append unknown = one();
        Append later = one();
        Optional<Appended> told;
        boolean stored;
        try (Outage outage = outage();
                EventLog failing = outage.log()) {
            assertThat(refusal(failing, unknown)).isInstanceOf(LogFailureException.class);
            outage.end();
            await().ignoreExceptions().until(() -> failing.head() >= 1);
            told = failing.appended(unknown.appendId());
            Throwable refusal = refusal(failing, later);
            stored = refusal == null;
            assertThat(stored || refusal instanceof LogFailureException).isTrue();
        }
        EventLog log = reopened();
        assertThat(log.appended(unknown.appendId())).isEqualTo(told);
        assertThat(log.appended(later.appendId()).isPresent()).isEqualTo(stored);
        assertThat(log.append(again(later)).join())
                .isEqualTo(new Appended(told.isPresent() ? 3 : 2, told.isPresent() ? 3 : 2, stored));
        assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
    }
}
