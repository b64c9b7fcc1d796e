package jp.musubi.vault;

import java.util.List;
import java.util.Objects;

/** Keeps all that is secret in the vault's file under the master key in use, and nothing of what it was before. */
final class SqliteWrapping {
    private final VaultFile file;
    private final MasterKey master;
    private final String vault;

    /** What the file says of its master key; no proof until there is one. */
    private record Known(String vault, byte[] proof, boolean swept) {}

    /** A value as it is kept. */
    private record Kept(long row, String owner, Object value) {}

    private SqliteWrapping(VaultFile file, MasterKey master, String vault) {
        this.file = file;
        this.master = master;
        this.vault = vault;
    }

    /**
     * Finds the master key of the vault, makes one for a vault that never had any, and brings under it what is not yet.
     *
     * @throws MasterKeyException when it is not there or cannot be used; nothing is changed
     */
    static SqliteWrapping open(VaultFile file, MasterKeyPlace place) {
        Known known = file.query(
                        "SELECT id, proof, swept FROM master",
                        row -> new Known(row.getString(1), row.getBytes(2), row.getBoolean(3)))
                .getFirst();
        MasterKeyKeeper keeper = place.of(known.vault(), file.folder());
        MasterKey master = known.proof() == null
                ? new MasterKey(keeper, keeper.currentOrMade())
                : proven(keeper, known.vault(), known.proof());
        SqliteWrapping wrapping = new SqliteWrapping(file, master, known.vault());
        if (known.proof() == null || !known.swept() || !master.current(known.proof())) {
            wrapping.renew();
        }
        return wrapping;
    }

    /** @throws MasterKeyException when the keeper's key is not the vault's, nor has taken over from it */
    static MasterKey proven(MasterKeyKeeper keeper, String vault, byte[] proof) {
        MasterKeyBytes current = keeper.current()
                .orElseThrow(() -> new MasterKeyException(
                        MasterKeyException.Fault.MISSING, keeper.shown(), MasterKey.keyId(proof)));
        MasterKey master = new MasterKey(keeper, current);
        master.unwrap(context(vault), proof);
        return master;
    }

    static String context(String vault) {
        return "vault:" + vault;
    }

    MasterKey master() {
        return master;
    }

    /** Has a fresh key take over. Until it has, both are known, also to a process that starts after this one was killed. */
    synchronized void rotate() {
        master.use(master.keeper().renew());
        renew();
    }

    private void renew() {
        file.together(() -> {
            WrappedColumn.ofFile().forEach(this::renew);
            file.change("UPDATE master SET swept = 0, proof = ?", proof());
        });
        // What stood there before is in no page of the file and not in its write-ahead log.
        file.sweep();
        file.change("UPDATE master SET swept = 1");
    }

    private byte[] proof() {
        return master.wrap(context(vault), new byte[0]);
    }

    private void renew(WrappedColumn column) {
        List<Kept> kept = file.query(
                "SELECT rowid, " + column.owner() + ", " + column.column() + " FROM " + column.table() + " WHERE "
                        + column.column() + " IS NOT NULL",
                row -> new Kept(row.getLong(1), row.getString(2), row.getObject(3)));
        String update = "UPDATE " + column.table() + " SET " + column.column() + " = ? WHERE rowid = ?";
        for (Kept each : kept) {
            Object renewed = column.text()
                    ? column.renewed(master, each.owner(), (String) each.value())
                    : column.renewed(master, each.owner(), (byte[]) each.value());
            if (Objects.nonNull(renewed)) {
                file.change(update, renewed, each.row());
            }
        }
    }
}
