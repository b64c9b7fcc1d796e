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

    /**
     * @param optional whether a row may have none
     * @param context with which the master key wraps it, before the row's key; null when it is kept as it is
     */
    record Column(String name, Sort sort, boolean optional, boolean indexed, String context) {

        /** Of a row as it is kept, what the master key wraps it with. */
        String context(Object key) {
            return context + key;
        }
    }

    VaultTable {
        columns = List.copyOf(columns);
    }

    VaultTable(String name) {
        this(name, List.of());
    }

    VaultTable text(String column) {
        return with(new Column(column, Sort.TEXT, false, false, null));
    }

    VaultTable whole(String column) {
        return with(new Column(column, Sort.INTEGER, false, false, null));
    }

    VaultTable bytes(String column) {
        return with(new Column(column, Sort.BLOB, false, false, null));
    }

    /**
     * Bytes that the master key wraps; whoever writes them does so, with {@code context} and the row's key.
     *
     * @param context for example {@code totp:}; of no other column
     */
    VaultTable wrapped(String column, String context) {
        return with(new Column(column, Sort.BLOB, false, false, context));
    }

    /** Says of the last column that a row may have none of it. */
    VaultTable optional() {
        Column last = columns.getLast();
        return replaced(new Column(last.name(), last.sort(), true, last.indexed(), last.context()));
    }

    /** Says of the last column that it is searched by. */
    VaultTable indexed() {
        Column last = columns.getLast();
        return replaced(new Column(last.name(), last.sort(), last.optional(), true, last.context()));
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
