package jp.musubi.eventlog.sqlite;

import static jp.musubi.eventlog.contract.Given.anyOf;
import static jp.musubi.eventlog.contract.Given.append;
import static jp.musubi.eventlog.contract.Given.appendEach;
import static jp.musubi.eventlog.contract.Given.event;
import static jp.musubi.eventlog.contract.Given.item;
import static jp.musubi.eventlog.contract.Given.tags;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.LogFailureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one process knows of events that another, or a reader beside the writer, has to look up in the file. */
class RecentTest {
    @TempDir
    Path folder;

    private SqliteEventLog log;
    private Session session;

    @BeforeEach
    void open() throws SQLException {
        log = SqliteEventLog.open(folder.resolve("events.db"));
        session = new SqliteFile(folder.resolve("events.db")).reader();
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
        log.close();
    }

    private Recent reached(int size) throws SQLException {
        Recent recent = new Recent(size);
        recent.reach(session, log.head());
        return recent;
    }

    private static List<Long> found(Recent recent, Criteria criteria, long after, long upTo) {
        Positions positions = new Positions();
        recent.collect(criteria, after, upTo, position -> {
            positions.add(position);
            return true;
        });
        List<Long> found = new ArrayList<>();
        for (long position : positions.sortedDistinct()) {
            found.add(position);
        }
        return found;
    }

    @Test
    void whatIsNotInTheTablesIsReadFromTheFile() throws SQLException {
        append(log, event("A", "seed:1"), event("B", "seed:1", "need:1"));
        append(log, event("A", "need:1"));
        Recent recent = reached(100);
        assertThat(recent.from()).isZero();
        assertThat(found(recent, anyOf(item(tags("seed:1"))), 0, 3)).containsExactly(1L, 2L);
        assertThat(found(recent, anyOf(item(tags("seed:1", "need:1"))), 0, 3)).containsExactly(2L);
        assertThat(found(recent, anyOf(item(tags(), "A")), 0, 3)).containsExactly(1L, 3L);
        assertThat(found(recent, anyOf(item(tags(), "A"), item(tags("need:1"))), 1, 2))
                .containsExactly(2L);
        assertThat(recent.any(item(tags("seed:1"), "A"), 1)).isZero();
        assertThat(recent.any(item(tags("seed:1")), 1)).isEqualTo(2);
        String id = log.commits(0, 1).getFirst().appendId();
        assertThat(recent.appended(id)).contains(new Appended(1, 2, true));
        assertThat(recent.hasEvent(log.read(2, 1).getFirst().id())).isTrue();
    }

    @Test
    void whatWasCarriedOverBeforeTheFirstLookIsLeftToTheTables() throws SQLException {
        appendEach(log, 5, "A", "seed:1");
        log.close();
        log = SqliteEventLog.open(folder.resolve("events.db"));
        append(log, event("B", "seed:1"));
        Recent recent = reached(100);
        assertThat(recent.from()).isEqualTo(5);
        assertThat(found(recent, anyOf(item(tags("seed:1"))), 0, 6)).containsExactly(6L);
    }

    @Test
    void theOldestAreDroppedWhenTheTablesHaveThemAndNotBefore() throws SQLException {
        Recent recent = new Recent(4);
        for (int i = 1; i <= 20; i++) {
            append(log, event("A", "seed:" + i));
            recent.reach(session, log.head());
        }
        assertThat(found(recent, anyOf(item(tags(), "A")), 0, 20)).hasSize(20);
        log.close();
        log = SqliteEventLog.open(folder.resolve("events.db"));
        for (int i = 21; i <= 24; i++) {
            append(log, event("A", "seed:" + i));
            recent.reach(session, log.head());
        }
        assertThat(recent.from()).isBetween(1L, 20L);
        assertThat(found(recent, anyOf(item(tags(), "A")), 0, 24))
                .isEqualTo(LongStream.rangeClosed(recent.from() + 1, 24).boxed().toList());
    }

    @Test
    void aMissingEventIsNeverTakenForAnother() throws SQLException {
        append(log, event("A"), event("B"), event("C"));
        try (Session tampering = new SqliteFile(folder.resolve("events.db")).writer()) {
            tampering.run("DELETE FROM events WHERE position = 2");
        }
        assertThatExceptionOfType(LogFailureException.class)
                .isThrownBy(() -> reached(100))
                .withMessageContaining("position 2 is missing");
    }
}
