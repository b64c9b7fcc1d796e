package jp.musubi.eventlog.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.eventlog.audit.Verdict.Broken;

/**
 * Whether a file has the tables of an event log and nothing beside them. A trigger could change what is appended, a view
 * or a column hide what is read: nobody but this program makes any.
 */
final class SchemaCheck {
    /** What the planner keeps; it decides nothing. */
    private static final String STATISTICS = "sqlite_stat";

    private static final Set<String> OURS = Stream.concat(
                    Stream.of(Schema.EVENTS, Schema.COMMITS, Schema.EVENT_TAGS), Schema.KEYS.stream())
            .map(SchemaCheck::plain)
            .collect(Collectors.toUnmodifiableSet());

    private SchemaCheck() {}

    /** What there is too much or too little. */
    static Optional<Broken> run(Session session) throws SQLException {
        Set<String> missing = new HashSet<>(OURS);
        try (ResultSet row = session.prepared("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name")
                .executeQuery()) {
            while (row.next()) {
                String type = row.getString(1);
                String name = row.getString(2);
                String sql = row.getString(4);
                boolean known = type.equals("table") && (name.startsWith(STATISTICS) || missing.remove(plain(sql)));
                // What a table's own key needs, SQLite makes by itself.
                if (!known && sql != null) {
                    return found("the file has a " + type + " that is none of the log's, or not as the log makes it: "
                            + name + " (on " + row.getString(3) + ")");
                }
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : found("the file lacks a table, or has it otherwise than the log makes it: "
                        + missing.stream().sorted().findFirst().orElseThrow());
    }

    private static Optional<Broken> found(String what) {
        return Optional.of(new Broken(0, Verdict.Kind.FOREIGN, what));
    }

    /** However it is spaced and quoted: a table that was renamed has its name in quotation marks. */
    private static String plain(String sql) {
        return sql.replace("\"", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" ?([(),]) ?", "$1")
                .strip();
    }
}
