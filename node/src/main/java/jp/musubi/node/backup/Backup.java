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
import jp.musubi.eventlog.copy.LogCopy;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.node.StartRefusedException;
import jp.musubi.vault.SqliteVault;
import jp.musubi.vault.Vault;

/**
 * Writes backups while log and vault are in use. A file gets its name only once it has been written and verified: what
 * bears the name is a backup.
 */
public final class Backup {

    private Backup() {}

    /**
     * Copies the log into an SQLite file, whatever it is kept in, and recomputes the copy.
     *
     * @param target a file that does not exist yet
     * @param progress called now and then with the position verified
     * @return broken, and no file, when the copy does not verify
     * @throws jp.musubi.eventlog.LogFailureException when the log cannot be read or the copy written
     */
    public static Verdict log(EventLog log, Path target, LongConsumer progress) throws IOException {
        Path partial = partial(target);
        try {
            copy(log, partial);
            Verdict verdict = verify(partial, progress);
            if (verdict instanceof Verdict.Intact) {
                Files.move(partial, target);
            }
            return verdict;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private static void copy(EventLog log, Path partial) {
        if (log instanceof SqliteEventLog sqlite) {
            sqlite.copyTo(partial);
        } else {
            try (EventLog copy = SqliteEventLog.open(partial)) {
                LogCopy.run(log, copy, position -> {});
            }
        }
    }

    private static Verdict verify(Path file, LongConsumer progress) {
        try (EventLog copy = SqliteEventLog.openReadOnly(file)) {
            return LogAudit.verify(copy, progress);
        }
    }

    /**
     * Copies the vault and reads the copy through.
     *
     * @param target a file that does not exist yet
     * @throws jp.musubi.vault.VaultException when it cannot be written, or is damaged
     * @throws StartRefusedException when the vault is not kept in a file
     */
    public static SqliteVault.Contents vault(Vault vault, Path target) throws IOException {
        if (!(vault instanceof SqliteVault file)) {
            throw new StartRefusedException("cli.backup.vaultElsewhere");
        }
        Path partial = partial(target);
        try {
            file.copyTo(partial);
            SqliteVault.Contents contents = SqliteVault.check(partial);
            Files.move(partial, target);
            return contents;
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /**
     * Adds to a list whatever has been erased so far.
     *
     * @param file a list of this log's, or a new file
     * @return how long the list is now
     */
    public static int erasures(EventLog log, Vault vault, Path file) throws IOException {
        Set<String> owners = new HashSet<>(vault.keys().allDestroyed());
        ErasureAutomation.erasedIn(log).stream().map(RecordRef::toString).forEach(owners::add);
        Files.createDirectories(file.toAbsolutePath().getParent());
        return ErasureFile.add(file, log, owners);
    }

    /** What a backup that was killed left behind is overwritten. */
    private static Path partial(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new StartRefusedException("cli.exists", target.toString());
        }
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        Files.deleteIfExists(partial);
        return partial;
    }
}
