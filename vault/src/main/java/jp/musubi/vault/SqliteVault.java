package jp.musubi.vault;

import java.nio.file.Path;
import java.time.InstantSource;

/**
 * The vault as one SQLite file that only its owner may read (0600), held by one process at a time. It overwrites what it
 * deletes; copies made below it, by a file system or a backup, are for the keeper of those to destroy.
 */
public final class SqliteVault implements Vault {
    private final VaultFile file;
    private final AccountRows accountRows;
    private final Accounts accounts;
    private final SqliteKeys keys;
    private final SqliteWrapping wrapping;

    private SqliteVault(VaultFile file, MasterKeyPlace place, int strength) {
        this.file = file;
        this.wrapping = SqliteWrapping.open(file, place);
        this.accountRows = new SqliteAccountRows(file, wrapping.master());
        this.accounts = new KeptAccounts(
                accountRows, new SqliteLinkRows(file), new SqliteOutbox(file), new Passwords(strength));
        this.keys = new SqliteKeys(file, wrapping.master());
    }

    /**
     * Opens the vault, making file and folder where there are none.
     *
     * @throws MasterKeyException when its master key is not there or cannot be used
     * @throws VaultException when another process holds it, or it is not a vault that this version can read
     */
    public static SqliteVault open(Path file) {
        return open(file, Passwords.STRENGTH);
    }

    static SqliteVault open(Path path, int strength) {
        return open(path, MasterKeyPlace.ofThisProcess(), strength);
    }

    static SqliteVault open(Path path, MasterKeyPlace place, int strength) {
        VaultFile file = new VaultFile(path);
        try {
            return new SqliteVault(file, place, strength);
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Keys keys() {
        return keys;
    }

    @Override
    public SecondFactors secondFactors() {
        return new KeptSecondFactors(new SqliteSecondFactorRows(file), master());
    }

    @Override
    public Sessions sessions() {
        return new SqliteSessions(file);
    }

    @Override
    public Tokens tokens() {
        return new KeptTokens(new SqliteTokenRows(file));
    }

    @Override
    public Links links(InstantSource clock) {
        return new KeptLinks(new SqliteLinkRows(file), outbox(), clock);
    }

    @Override
    public Outbox outbox() {
        return new SqliteOutbox(file);
    }

    @Override
    public Drafts drafts() {
        return new SqliteDrafts(file);
    }

    @Override
    public MasterKey master() {
        return wrapping.master();
    }

    @Override
    public void rotateMasterKey() {
        wrapping.rotate();
    }

    /**
     * Writes a copy of the whole vault while it is in use, for a backup, durably and for its owner only. The copy is as
     * secret as the vault: with it, the master key and the log everything can be read.
     *
     * @param target a file that does not exist yet
     * @throws VaultException when it exists or cannot be written; nothing is left of it
     */
    public void copyTo(Path target) {
        VaultCopy.write(target, file::copyTo);
    }

    /**
     * Copies a vault that nobody has open, and changes nothing in it.
     *
     * @param target a file that does not exist yet
     * @throws VaultException when {@code from} is no vault or another process holds it, or when the target exists or
     *     cannot be written; nothing is left of it
     */
    public static void copy(Path from, Path target) {
        check(from);
        VaultCopy.write(target, fresh -> VaultCopy.vacuum(from, fresh));
    }

    /** What a vault holds: accounts, and keys that have not been destroyed. */
    public record Contents(long accounts, long keys) {}

    /**
     * Reads through the whole file of a vault that nobody has open, and changes nothing in it.
     *
     * @throws VaultException when it is no vault that this version can read, is damaged, or another process holds it
     */
    public static Contents check(Path file) {
        return VaultCopy.check(file);
    }

    VaultRows rows() {
        return new VaultRows(
                accountRows.all(),
                keys.rows(),
                VaultTables.ALL.stream()
                        .map(table -> SqliteTables.read(file, table, wrapping.master()))
                        .toList());
    }

    /** All of it, or nothing. */
    void fill(VaultRows rows) {
        file.together(() -> {
            rows.accounts().forEach(accountRows::add);
            rows.keys().forEach(keys::add);
            rows.tables().forEach(table -> SqliteTables.fill(file, table, wrapping.master()));
        });
    }

    @Override
    public String toString() {
        return file.toString();
    }

    @Override
    public void close() {
        file.close();
    }
}
