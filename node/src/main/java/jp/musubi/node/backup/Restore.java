package jp.musubi.node.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongConsumer;
import jp.musubi.automation.erasure.ErasureAutomation;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.audit.LogAudit;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.node.DataDirectory;
import jp.musubi.node.MasterKeyTrouble;
import jp.musubi.node.MissingKeys;
import jp.musubi.node.StartRefusedException;
import jp.musubi.vault.Keys;
import jp.musubi.vault.SqliteVault;

/** Makes a data directory from backups. The log gets its name last: what is not wholly restored cannot be started on. */
public final class Restore {

    private final DataDirectory directory;
    private final Path partial;

    private Restore(DataDirectory directory) {
        this.directory = directory;
        this.partial = directory.root().resolve("log.partial");
    }

    /**
     * What came of it.
     *
     * @param verdict over the log; when it is broken nothing was restored, and the rest says nothing
     * @param contents of the vault
     * @param erased how many keys the vault still had of what had been erased
     * @param missing how many persons and records have texts in the log but no key in the vault, nor had it destroyed
     * @param masterKey file with the master key that was made for a vault which had none; null when it had one
     */
    public record Restored(Verdict verdict, SqliteVault.Contents contents, int erased, int missing, String masterKey) {}

    /**
     * Restores.
     *
     * @param erasures the list that backups keep, or null
     * @param directory an empty place
     * @param progress called now and then with the position verified
     * @throws StartRefusedException when the place is not empty, the list is not of this log, or the vault's master key is
     *     not there or cannot be used
     * @throws jp.musubi.eventlog.LogFailureException when the log cannot be read or written
     * @throws jp.musubi.vault.VaultException when the vault cannot be read or written
     */
    public static Restored run(Path log, Path vault, Path erasures, DataDirectory directory, LongConsumer progress)
            throws IOException {
        if (!directory.empty()) {
            throw new StartRefusedException(
                    "cli.restore.notEmpty", directory.root().toString());
        }
        directory.make();
        return new Restore(directory).run(log, vault, erasures, progress);
    }

    private Restored run(Path log, Path vault, Path erasures, LongConsumer progress) throws IOException {
        boolean complete = false;
        try (SqliteEventLog original = SqliteEventLog.openReadOnly(log)) {
            original.copyTo(partial);
            SqliteVault.copy(vault, directory.vault());
            Restored restored = check(vault.toString(), erasures, progress);
            if (restored.verdict() instanceof Verdict.Intact) {
                Files.move(partial, directory.log());
                complete = true;
            }
            return restored;
        } finally {
            if (!complete) {
                Files.deleteIfExists(partial);
                Files.deleteIfExists(directory.vault());
            }
        }
    }

    private Restored check(String shown, Path erasures, LongConsumer progress) throws IOException {
        try (EventLog log = SqliteEventLog.openReadOnly(partial)) {
            Verdict verdict = LogAudit.verify(log, progress);
            if (verdict instanceof Verdict.Broken) {
                return new Restored(verdict, new SqliteVault.Contents(0, 0), 0, 0, null);
            }
            Set<String> list = erasures == null ? Set.of() : ErasureFile.read(erasures, log);
            int erased;
            int missing;
            String made;
            Path file = directory.vault();
            try (SqliteVault vault = MasterKeyTrouble.told(shown, () -> SqliteVault.open(file))) {
                erased = forget(vault.keys(), log, list);
                missing = MissingKeys.of(log, vault.keys(), () -> false).count();
                made = vault.master().made().orElse(null);
            }
            return new Restored(verdict, SqliteVault.check(directory.vault()), erased, missing, made);
        }
    }

    /** Destroys the keys now; when the server starts it erases in the log what the log does not know of. */
    private static int forget(Keys keys, EventLog log, Set<String> list) {
        Set<String> owners = new HashSet<>(list);
        ErasureAutomation.erasedIn(log).stream().map(RecordRef::toString).forEach(owners::add);
        int living = (int)
                owners.stream().filter(owner -> keys.find(owner).isPresent()).count();
        keys.destroyAll(owners);
        return living;
    }
}
