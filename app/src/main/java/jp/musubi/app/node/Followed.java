package jp.musubi.app.node;

import jp.musubi.app.gateway.VaultKeyRing;
import jp.musubi.eventlog.EventLog;
import jp.musubi.language.codec.EventCodec;

/**
 * Log and codec for those who follow the log by themselves. When servers keep log and vault, they wait for these; files are
 * not waited for: what fails there will not mend itself.
 */
record Followed(EventLog log, EventCodec codec, Patience patience) {

    static Followed of(Stores stores) {
        Patience patience = new Patience();
        if (!stores.shared()) {
            return new Followed(stores.log(), stores.codec(), patience);
        }
        PatientKeys keys = new PatientKeys(new VaultKeyRing(stores.vault().keys()), patience);
        return new Followed(new PatientLog(stores.log(), patience), new EventCodec(keys), patience);
    }
}
