package jp.musubi.vault;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The vault's tables as those of a file. */
final class SqliteTables {

    private SqliteTables() {}

    /** The statements that make a table and its indexes. */
    static List<String> creation(VaultTable table) {
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TABLE " + table.name() + "("
                + table.columns().stream()
                        .map(column -> column.name() + " " + column.sort()
                                + (column.equals(table.key()) ? " PRIMARY KEY" : "")
                                + (column.optional() ? "" : " NOT NULL"))
                        .collect(Collectors.joining(", "))
                + ") STRICT");
        table.columns().stream()
                .filter(VaultTable.Column::indexed)
                .map(column -> "CREATE INDEX " + table.name() + "_" + column.name() + " ON " + table.name() + "("
                        + column.name() + ")")
                .forEach(statements::add);
        return statements;
    }

    /** @param master unwraps what it wraps: another vault has another */
    static TableRows read(VaultFile file, VaultTable table, MasterKey master) {
        String key = table.key().name();
        return new TableRows(
                table, file.query("SELECT " + names(table) + " FROM " + table.name() + " ORDER BY " + key, row -> {
                    List<Object> values = new ArrayList<>();
                    for (int i = 0; i < table.columns().size(); i++) {
                        values.add(value(row, i + 1, table.columns().get(i)));
                    }
                    return TableRows.unwrapped(table, values, master);
                }));
    }

    private static Object value(ResultSet row, int index, VaultTable.Column column) throws SQLException {
        Object value = switch (column.sort()) {
            case TEXT -> row.getString(index);
            case INTEGER -> row.getLong(index);
            case BLOB -> row.getBytes(index);
        };
        return row.wasNull() ? null : value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }

    static void fill(VaultFile file, TableRows rows, MasterKey master) {
        VaultTable table = rows.table();
        String places = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
        String insertion = "INSERT INTO " + table.name() + "(" + names(table) + ") VALUES(" + places + ")";
        for (List<Object> row : rows.wrapped(master)) {
            file.change(insertion, row.stream().map(SqliteTables::plain).toArray());
        }
    }

    private static Object plain(Object value) {
        return value instanceof ByteBuffer bytes ? Arrays.copyOf(bytes.array(), bytes.array().length) : value;
    }

    private static String names(VaultTable table) {
        return table.columns().stream().map(VaultTable.Column::name).collect(Collectors.joining(", "));
    }
}
