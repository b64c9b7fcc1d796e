package jp.musubi.vault;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All rows of a table, by key.
 *
 * @param rows the values in the order of the columns: a String, a Long, a whole ByteBuffer (not wrapped by a
 *     master key), or null
 */
record TableRows(VaultTable table, List<List<Object>> rows) {

    private interface Change {
        byte[] of(String context, byte[] value);
    }

    static List<Object> unwrapped(VaultTable table, List<Object> row, MasterKey master) {
        return changed(table, row, master::unwrap);
    }

    /** The rows as they are to be kept. */
    List<List<Object>> wrapped(MasterKey master) {
        return rows.stream().map(row -> changed(table, row, master::wrap)).toList();
    }

    private static List<Object> changed(VaultTable table, List<Object> row, Change change) {
        List<Object> values = new ArrayList<>(row);
        for (int i = 0; i < values.size(); i++) {
            VaultTable.Column column = table.columns().get(i);
            if (column.context() != null && values.get(i) instanceof ByteBuffer bytes) {
                byte[] value = Arrays.copyOf(bytes.array(), bytes.array().length);
                values.set(i, ByteBuffer.wrap(change.of(column.context(row.getFirst()), value)));
            }
        }
        return values;
    }
}
