package jp.musubi.node;

import java.io.IOException;
import java.util.function.Function;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.node.gateway.VaultKeyRing;
import jp.musubi.vault.MasterKeyException;
import jp.musubi.vault.Vault;
import jp.musubi.vault.VaultException;

/**
 * What is the truth: the log and the vault, under the lock of their directory.
 *
 * @param keys the vault's, for the codec
 * @param place where they are
 */
record Stores(NodeLock lock, EventLog log, Vault vault, VaultKeyRing keys, EventCodec codec, StorePlace place)
        implements AutoCloseable {

    /** @throws StartRefusedException when the directory is held by another process, or log or vault cannot be used */
    static Stores open(DataDirectory directory, StorePlaces shared) {
        return open(new StorePlace(directory, shared), StorePlace::openLog);
    }

    /** For looking at, even when the log is damaged and no node would start on it. */
    static Stores inspect(DataDirectory directory, StorePlaces shared) {
        return open(new StorePlace(directory, shared), StorePlace::openLogReadOnly);
    }

    /** Whether other nodes may have both open at the same time. */
    boolean shared() {
        return place.shared() != null;
    }

    private static Stores open(StorePlace place, Function<StorePlace, EventLog> opening) {
        NodeLock lock = null;
        EventLog log = null;
        Vault vault = null;
        try {
            place.directory().make();
            lock = NodeLock.hold(place.directory());
            place.check();
            log = opening.apply(place);
            vault = place.openVault();
            VaultKeyRing keys = new VaultKeyRing(vault.keys(), log);
            return new Stores(lock, log, vault, keys, new EventCodec(keys), place);
        } catch (IOException e) {
            closeAll(vault, log, lock);
            throw new StartRefusedException(
                    "cli.unusable", place.directory().root().toString(), e.getMessage());
        } catch (LogFailureException e) {
            closeAll(vault, log, lock);
            throw refused("log", place.shownLog(), place, e);
        } catch (MasterKeyException e) {
            closeAll(vault, log, lock);
            throw MasterKeyTrouble.refused(place.shownVault(), e);
        } catch (VaultException e) {
            closeAll(vault, log, lock);
            throw refused("vault", place.shownVault(), place, e);
        } catch (RuntimeException e) {
            closeAll(vault, log, lock);
            throw e;
        }
    }

    /** Advice about files would mislead where there are none. */
    private static StartRefusedException refused(String what, String shown, StorePlace place, RuntimeException e) {
        String where = place.shared() == null ? "Unreadable" : "Unusable";
        return new StartRefusedException("cli." + what + where, shown, e.getMessage());
    }

    private static void closeAll(Vault vault, EventLog log, NodeLock lock) {
        if (vault != null) {
            vault.close();
        }
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
