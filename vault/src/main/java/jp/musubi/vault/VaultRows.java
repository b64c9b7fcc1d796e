package jp.musubi.vault;

import java.util.List;
import java.util.stream.IntStream;

/**
 * All that a vault holds, for moving it to where another kind of vault keeps it.
 *
 * @param accounts by login
 * @param keys by owner
 * @param tables the others, as in {@link VaultTables#ALL}
 */
record VaultRows(List<AccountRow> accounts, List<KeyRow> keys, List<TableRows> tables) {
    VaultRows {
        accounts = List.copyOf(accounts);
        keys = List.copyOf(keys);
        tables = List.copyOf(tables);
    }

    boolean isEmpty() {
        return accounts.isEmpty()
                && keys.isEmpty()
                && tables.stream().allMatch(table -> table.rows().isEmpty());
    }

    boolean same(VaultRows other) {
        return accounts.equals(other.accounts)
                && tables.equals(other.tables)
                && keys.size() == other.keys.size()
                && IntStream.range(0, keys.size()).allMatch(i -> keys.get(i).same(other.keys.get(i)));
    }
}
