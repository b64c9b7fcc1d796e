package jp.musubi.vault;

/** Copies a vault to where another kind of vault keeps it. */
public final class VaultMove {

    private VaultMove() {}

    /**
     * What was copied.
     *
     * @param accounts how many accounts, closed ones included
     * @param keys how many keys that have not been destroyed
     * @param destroyed how many destroyed keys are remembered
     */
    public record Moved(int accounts, int keys, int destroyed) {}

    /**
     * Copies everything: accounts with their passwords, keys, and which keys have been destroyed. Afterwards both hold the
     * same, which is read back and compared.
     *
     * @param from nobody else may change it meanwhile
     * @param to an empty vault that nobody uses; until this has returned it cannot be opened by others
     * @throws IllegalArgumentException when {@code to} is not empty; nothing is changed
     * @throws VaultException when one cannot be read or written, or they differ afterwards
     */
    public static Moved run(Vault from, Vault to) {
        if (!rows(to).isEmpty()) {
            throw new IllegalArgumentException("a vault is copied to an empty one only");
        }
        VaultRows rows = rows(from);
        switch (to) {
            case SqliteVault file -> file.fill(rows);
            case MongoVault database -> database.fill(rows);
        }
        if (!rows(to).same(rows)) {
            throw new VaultException("the copy of the vault differs from the original: " + to);
        }
        int living = (int) rows.keys().stream().filter(key -> !key.destroyed()).count();
        return new Moved(rows.accounts().size(), living, rows.keys().size() - living);
    }

    private static VaultRows rows(Vault vault) {
        return switch (vault) {
            case SqliteVault file -> file.rows();
            case MongoVault database -> database.rows();
        };
    }
}
