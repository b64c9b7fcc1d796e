package jp.musubi.eventlog.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conditions are checked while other writers wait: every one must be answered from a key, however long the log is. */
class MatchingSqlTest {
    @TempDir
    Path folder;

    private List<String> plan(int tags, int names) throws SQLException {
        Path file = folder.resolve("events.db");
        SqliteEventLog.open(file).close();
        List<String> plan = new ArrayList<>();
        try (Session session = new SqliteFile(file).reader();
                Statement statement = session.connection().createStatement();
                ResultSet rows = statement.executeQuery(
                        "EXPLAIN QUERY PLAN " + MatchingSql.of(tags, names).replace("?", "'1'"))) {
            while (rows.next()) {
                plan.add(rows.getString("detail"));
            }
        }
        return plan;
    }

    @Test
    void aTagAndItsNamesAreOneRangeOfTheKeyEach() throws SQLException {
        assertThat(plan(1, 1))
                .singleElement()
                .asString()
                .contains("SEARCH t0 USING PRIMARY KEY (tag=? AND name=? AND position>?");
        assertThat(plan(1, 3))
                .singleElement()
                .asString()
                .contains("SEARCH t0 USING PRIMARY KEY (tag=? AND name=? AND position>?");
    }

    @Test
    void theFirstTagLeadsAndTheOthersAreLookedUp() throws SQLException {
        List<String> plan = plan(3, 2);
        assertThat(plan).hasSize(3);
        assertThat(plan.getFirst()).startsWith("SEARCH t0 USING PRIMARY KEY (tag=? AND name=? AND position>?");
        assertThat(plan.get(1)).startsWith("SEARCH t1 USING PRIMARY KEY (tag=? AND name=? AND position=?");
        assertThat(plan.get(2)).startsWith("SEARCH t2 USING PRIMARY KEY (tag=? AND name=? AND position=?");
    }

    @Test
    void namesAloneAreRangesOfTheirOwnKey() throws SQLException {
        assertThat(plan(0, 2)).singleElement().asString().contains("PRIMARY KEY (name=? AND position>?");
    }

    @Test
    void aTagWithoutNamesHopsFromNameToNameAndNeverScansTheTag() throws SQLException {
        assertThat(plan(2, 0))
                .anyMatch(step -> step.startsWith("SEARCH t0 USING PRIMARY KEY (tag=? AND name=? AND position>?"))
                .anyMatch(step -> step.startsWith("SEARCH event_tags USING PRIMARY KEY (tag=? AND name>?"))
                .noneMatch(step -> step.contains("SCAN event_tags") || step.contains("SCAN t"));
    }
}
