package jp.musubi.app.node;

import jp.musubi.eventlog.EventLog;
import jp.musubi.language.codec.EventCodec;
import jp.musubi.vault.Vault;

/** Log and vault for looking at, even when the log is damaged and no node would start on it. */
public final class Inspection implements AutoCloseable {

    private final Stores stores;

    private Inspection(Stores stores) {
        this.stores = stores;
    }

    /**
     * @param shared where log and vault are; null when they are files in the directory
     * @throws StartRefusedException when the directory is held by another process, or log or vault cannot be used
     */
    public static Inspection open(DataDirectory directory, StorePlaces shared) {
        return new Inspection(Stores.inspect(directory, shared));
    }

    public EventLog log() {
        return stores.log();
    }

    public Vault vault() {
        return stores.vault();
    }

    public EventCodec codec() {
        return stores.codec();
    }

    @Override
    public void close() {
        stores.close();
    }
}
