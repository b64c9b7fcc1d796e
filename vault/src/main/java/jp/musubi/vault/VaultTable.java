package jp.musubi.vault;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of the vault that looks the same in a file and in a database. Making, upgrading and moving a vault follow from
 * its description; a new table is one more of {@link VaultTables#ALL}. Its first column is the key.
 *
 * @param name also that of the collection, with {@code vault_} before it
 */
record VaultTable(String name, List<Column> columns) {

    /** What a column holds: text, a whole number of 64 bits, or bytes. */
    enum Sort {
        TEXT,
        INTEGER,
        BLOB
    }

    /** @param optional whether a row may have none */
    record Column(String name, Sort sort, boolean optional, boolean indexed) {}

    VaultTable {
        columns = List.copyOf(columns);
    }

    VaultTable(String name) {
        this(name, List.of());
    }

    VaultTable text(String column) {
        return with(new Column(column, Sort.TEXT, false, false));
    }

    VaultTable whole(String column) {
        return with(new Column(column, Sort.INTEGER, false, false));
    }

    VaultTable bytes(String column) {
        return with(new Column(column, Sort.BLOB, false, false));
    }

    /** Says of the last column that a row may have none of it. */
    VaultTable optional() {
        Column last = columns.getLast();
        return replaced(new Column(last.name(), last.sort(), true, last.indexed()));
    }

    /** Says of the last column that it is searched by. */
    VaultTable indexed() {
        Column last = columns.getLast();
        return replaced(new Column(last.name(), last.sort(), last.optional(), true));
    }

    private VaultTable with(Column column) {
        List<Column> more = new ArrayList<>(columns);
        more.add(column);
        return new VaultTable(name, more);
    }

    private VaultTable replaced(Column last) {
        return new VaultTable(name, columns.subList(0, columns.size() - 1)).with(last);
    }

    Column key() {
        return columns.getFirst();
    }
}
