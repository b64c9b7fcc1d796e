package jp.musubi.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import jp.musubi.vault.SqliteVault;
import jp.musubi.vault.Vault;
import jp.musubi.vault.VaultException;

/**
 * Where one data directory has its log and vault: in itself, or elsewhere. A directory is for one of both: whoever forgets
 * to say where the log is must not found a second, empty one beside it.
 *
 * @param shared null when they are files in the directory
 */
record StorePlace(DataDirectory directory, StorePlaces shared) {

    /** @throws StartRefusedException when the directory is of a log elsewhere, or has files of its own */
    void check() throws IOException {
        Path marker = directory.elsewhere();
        if (shared == null) {
            if (Files.exists(marker)) {
                throw new StartRefusedException(
                        "cli.logElsewhere",
                        directory.root().toString(),
                        Files.readString(marker).strip());
            }
            requireNotLost();
        } else if (Files.exists(directory.log())) {
            throw new StartRefusedException("cli.logHere", directory.root().toString());
        }
    }

    /** A log that is missing or empty is not begun anew where something beside it tells that there was one. */
    private void requireNotLost() throws IOException {
        if (Files.exists(directory.log()) && Files.size(directory.log()) > 0) {
            return;
        }
        Path witness = null;
        if (Audit.known(directory.verified()).position() > 0) {
            witness = directory.verified();
        } else if (Files.exists(directory.origin()) && Files.size(directory.origin()) > 0) {
            witness = directory.origin();
        } else if (hasAccounts(directory.vault())) {
            witness = directory.vault();
        }
        if (witness != null) {
            throw new StartRefusedException("cli.logGone", directory.log().toString(), witness.toString());
        }
    }

    /** One that cannot be read is told of when it is opened. */
    private static boolean hasAccounts(Path vault) {
        try {
            return Files.isRegularFile(vault) && SqliteVault.check(vault).accounts() > 0;
        } catch (VaultException e) {
            return false;
        }
    }

    /** Once a node has found nothing that forbids to start: from then on the directory is of this log. */
    void mark() {
        if (shared == null) {
            return;
        }
        try {
            Files.writeString(directory.elsewhere(), shared.log().shown() + "\n");
        } catch (IOException e) {
            throw new StartRefusedException("cli.unusable", directory.root().toString(), e.getMessage());
        }
    }

    EventLog openLog() {
        return shared == null ? SqliteEventLog.open(directory.log()) : shared.openLog();
    }

    EventLog openLogReadOnly() {
        return shared == null ? SqliteEventLog.openReadOnly(directory.log()) : shared.openLogReadOnly();
    }

    Vault openVault() {
        return shared == null ? SqliteVault.open(directory.vault()) : shared.openVault();
    }

    /** Where the log is, to be shown. */
    String shownLog() {
        return shared == null ? directory.log().toString() : shared.log().shown();
    }

    /** Where the vault is, to be shown. */
    String shownVault() {
        if (shared == null) {
            return directory.vault().toString();
        }
        return shared.vault() == null
                ? shared.log().shown() + " (…_vault)"
                : shared.vault().shown();
    }
}
