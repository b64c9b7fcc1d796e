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

/** Log and vault for looking at, even when the log is damaged and no node would start on it. */
public final class Inspection implements AutoCloseable {

    private final NodeLock lock;
    private final EventLog log;
    private final Vault vault;

    private Inspection(NodeLock lock, EventLog log, Vault vault) {
        this.lock = lock;
        this.log = log;
        this.vault = vault;
    }

    /** @throws StartRefusedException when the directory is held by another process, or cannot be used */
    public static Inspection open(DataDirectory directory) {
        NodeLock lock;
        try {
            lock = NodeLock.hold(directory);
        } catch (IOException e) {
            throw new StartRefusedException("cli.unusable", directory.root().toString(), e.getMessage());
        }
        EventLog log = null;
        try {
            log = SqliteEventLog.openReadOnly(directory.log());
            return new Inspection(lock, log, SqliteVault.open(directory.vault()));
        } catch (LogFailureException e) {
            lock.close();
            throw new StartRefusedException("cli.logUnreadable", directory.log().toString(), e.getMessage());
        } catch (VaultException e) {
            log.close();
            lock.close();
            throw new StartRefusedException(
                    "cli.vaultUnreadable", directory.vault().toString(), e.getMessage());
        }
    }

    public EventLog log() {
        return log;
    }

    public Vault vault() {
        return vault;
    }

    public EventCodec codec() {
        return new EventCodec(new VaultKeyRing(vault.keys()));
    }

    @Override
    public void close() {
        vault.close();
        log.close();
        lock.close();
    }
}
