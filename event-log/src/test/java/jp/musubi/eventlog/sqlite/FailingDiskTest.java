package jp.musubi.eventlog.sqlite;

import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.appendEach;
import static jp.musubi.eventlog.contract.Given.appendId;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.failure;
import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.nothing;
import static jp.musubi.eventlog.contract.Given.tags;
import static jp.musubi.eventlog.contract.Given.when;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What fails is told by its cause, and what passes is over when it has passed: the log stays open. */
class FailingDiskTest {
    @TempDir
    Path folder;

    private SqliteEventLog log;

    @BeforeEach
    void aLog() {
        log = SqliteEventLog.open(folder.resolve("events.db"));
        appendEach(log, 3, "A", "seed:1");
    }

    private void fails(SQLiteErrorCode code, boolean stored) {
        log.commits(session -> {
            if (stored) {
                session.prepared("COMMIT").execute();
            }
            throw new SQLiteException("a failing disk", code);
        });
    }

    private void works() {
        log.commits(session -> session.prepared("COMMIT").execute());
    }

    private void intactAlsoWhenOpenedAnew(long head) {
        assertThat(LogAudit.verify(log, position -> {})).isInstanceOf(Verdict.Intact.class);
        assertThat(log.head()).isEqualTo(head);
        log.close();
        try (SqliteEventLog again = SqliteEventLog.open(folder.resolve("events.db"))) {
            assertThat(again.head()).isEqualTo(head);
            assertThat(LogAudit.verify(again, position -> {})).isInstanceOf(Verdict.Intact.class);
        }
    }

    private static Append one(String id) {
        return new Append(id, nothing(3, item(tags("seed:1"))), List.of(event("B", "seed:1")));
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_FULL, DISK_FULL",
        "SQLITE_IOERR_FSYNC, DEVICE",
        "SQLITE_IOERR_WRITE, DEVICE",
        "SQLITE_IOERR_SHMSIZE, DISK_FULL",
        "SQLITE_READONLY, NOT_PERMITTED",
        "SQLITE_CANTOPEN, NOT_PERMITTED",
        "SQLITE_BUSY, BUSY"
    })
    void theLogGoesOnByItselfOnceTheCauseHasPassedAndNothingIsLost(SQLiteErrorCode code, FailureCause cause) {
        String id = appendId();
        fails(code, false);
        for (int i = 0; i < 3; i++) {
            assertThat(failure(log.append(one(id)))).isInstanceOfSatisfying(LogFailureException.class, failure -> {
                assertThat(failure.why()).isEqualTo(cause);
                assertThat(failure.why().passing()).isTrue();
            });
            assertThat(log.head()).isEqualTo(3);
        }
        works();
        assertThat(log.append(one(id)).join()).isEqualTo(new Appended(4, 4, false));
        assertThat(failure(when(log, nothing(3, item(tags("seed:1"))), event("C"))))
                .isInstanceOf(ConflictException.class);
        intactAlsoWhenOpenedAnew(4);
    }

    @ParameterizedTest
    @CsvSource({"SQLITE_IOERR_FSYNC", "SQLITE_IOERR_READ", "SQLITE_IOERR"})
    void whatWasStoredThoughItFailedIsKnownAfterwardsAndNotStoredTwice(SQLiteErrorCode code) {
        String id = appendId();
        fails(code, true);
        assertThat(failure(log.append(one(id)))).isInstanceOf(LogFailureException.class);
        works();
        assertThat(log.append(one(id)).join()).isEqualTo(new Appended(4, 4, true));
        assertThat(log.appended(id)).contains(new Appended(4, 4, true));
        assertThat(append(log, event("C")).first()).isEqualTo(5);
        intactAlsoWhenOpenedAnew(5);
    }

    @Test
    void anErrorOfTheProgramEndsOneBatchAndNotTheLog() {
        AtomicInteger times = new AtomicInteger();
        log.commits(session -> {
            if (times.incrementAndGet() == 1) {
                throw new StackOverflowError("a failing program");
            }
            session.prepared("COMMIT").execute();
        });
        assertThat(failure(when(log, AppendCondition.none(), event("B")))).isInstanceOf(LogFailureException.class);
        assertThat(append(log, event("C")).first()).isEqualTo(4);
        intactAlsoWhenOpenedAnew(4);
    }

    @Test
    void damageIsNoPassingMatterAndStopsTheWriterUntilOpenedAnew() throws SQLException {
        fails(SQLiteErrorCode.SQLITE_CORRUPT, false);
        assertThat(failure(when(log, AppendCondition.none(), event("B"))))
                .isInstanceOfSatisfying(
                        LogFailureException.class,
                        failure -> assertThat(failure.why()).isEqualTo(FailureCause.DAMAGED));
        works();
        assertThat(failure(when(log, AppendCondition.none(), event("B")))).hasMessageContaining("corrupted");
        assertThat(log.head()).isEqualTo(3);
        log.close();
        assertThat(failure(when(log, AppendCondition.none(), event("B"))))
                .isInstanceOfSatisfying(
                        LogFailureException.class,
                        failure -> assertThat(failure.why()).isEqualTo(FailureCause.CLOSED));
    }
}
