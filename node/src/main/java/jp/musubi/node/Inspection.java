package jp.musubi.node;

import java.nio.file.Files;
import java.util.Optional;
import javax.crypto.SecretKey;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.sqlite.SqliteEventLog;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.kit.sealing.KeyRing;
import jp.musubi.vault.Vault;

/**
 * Log and vault for looking at, even when the log is damaged and no node would start on it, or nothing can be written where
 * they are.
 */
public final class Inspection implements AutoCloseable {

    private final EventLog log;
    private final Vault vault;
    private final EventCodec codec;
    private final Audit audit;
    private final AutoCloseable stores;

    private Inspection(EventLog log, Vault vault, EventCodec codec, Audit audit, AutoCloseable stores) {
        this.log = log;
        this.vault = vault;
        this.codec = codec;
        this.audit = audit;
        this.stores = stores;
    }

    /**
     * @param shared where log and vault are; null when they are files in the directory
     * @throws StartRefusedException when the directory is held by another process, or log or vault cannot be used
     */
    public static Inspection open(DataDirectory directory, StorePlaces shared) {
        if (shared == null && directory.founded() && !Files.isWritable(directory.root())) {
            return whereNothingIsWritten(directory);
        }
        Stores stores = Stores.inspect(directory, shared);
        return new Inspection(
                stores.log(), stores.vault(), stores.codec(), Audit.of(directory, stores.log()), stores::close);
    }

    /** Nobody can hold such a directory, and the vault is a file that is always written to: texts stay sealed. */
    private static Inspection whereNothingIsWritten(DataDirectory directory) {
        try {
            EventLog log = SqliteEventLog.openReadOnly(directory.log());
            return new Inspection(log, null, new EventCodec(new NoKeys()), Audit.of(directory, log), log::close);
        } catch (LogFailureException e) {
            throw new StartRefusedException("cli.logUnreadable", directory.log().toString(), e.getMessage());
        }
    }

    /** Opens nothing. */
    private static final class NoKeys implements KeyRing {
        @Override
        public SecretKey forSealing(RecordRef owner) {
            throw new IllegalStateException("nothing is sealed while looking");
        }

        @Override
        public Optional<SecretKey> forOpening(RecordRef owner) {
            return Optional.empty();
        }
    }

    public EventLog log() {
        return log;
    }

    /** The vault; null where nothing can be written. */
    public Vault vault() {
        return vault;
    }

    public EventCodec codec() {
        return codec;
    }

    /** Verifies the log, and knows how far it was verified earlier. */
    public Audit audit() {
        return audit;
    }

    @Override
    public void close() {
        try {
            stores.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
