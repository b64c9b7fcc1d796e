package jp.musubi.vault;

import java.util.List;
import java.util.stream.IntStream;

/** All that a vault holds, accounts by login and keys by owner: for moving it to where another kind of vault keeps it. */
record VaultRows(List<AccountRow> accounts, List<KeyRow> keys) {
    VaultRows {
        accounts = List.copyOf(accounts);
        keys = List.copyOf(keys);
    }

    boolean isEmpty() {
        return accounts.isEmpty() && keys.isEmpty();
    }

    boolean same(VaultRows other) {
        return accounts.equals(other.accounts)
                && keys.size() == other.keys.size()
                && IntStream.range(0, keys.size()).allMatch(i -> keys.get(i).same(other.keys.get(i)));
    }
}
