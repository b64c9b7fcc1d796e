package jp.musubi.app.node;

import java.io.IOException;
import jp.musubi.app.gateway.VaultKeyRing;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import jp.musubi.language.codec.EventCodec;
import jp.musubi.vault.SqliteVault;
import jp.musubi.vault.Vault;
import jp.musubi.vault.VaultException;

/** What is the truth: the log and the vault, under the lock of their directory. */
record Stores(NodeLock lock, EventLog log, Vault vault, EventCodec codec) implements AutoCloseable {

    /** @throws StartRefusedException when the directory is held by another process, or cannot be used */
    static Stores open(DataDirectory directory) {
        NodeLock lock = null;
        EventLog log = null;
        try {
            directory.make();
            lock = NodeLock.hold(directory);
            log = SqliteEventLog.open(directory.log());
            Vault vault = SqliteVault.open(directory.vault());
            return new Stores(lock, log, vault, new EventCodec(new VaultKeyRing(vault.keys())));
        } catch (IOException e) {
            closeAll(log, lock);
            throw new StartRefusedException("cli.unusable", directory.root().toString(), e.getMessage());
        } catch (LogFailureException e) {
            closeAll(log, lock);
            throw new StartRefusedException("cli.logUnreadable", directory.log().toString(), e.getMessage());
        } catch (VaultException e) {
            closeAll(log, lock);
            throw new StartRefusedException(
                    "cli.vaultUnreadable", directory.vault().toString(), e.getMessage());
        } catch (RuntimeException e) {
            closeAll(log, lock);
            throw e;
        }
    }

    private static void closeAll(EventLog log, NodeLock lock) {
        if (log != null) {
            log.close();
        }
        if (lock != null) {
            lock.close();
        }
    }

    @Override
    public void close() {
        vault.close();
        log.close();
        lock.close();
    }
}
