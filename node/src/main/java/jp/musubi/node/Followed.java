package jp.musubi.node;

import jp.musubi.eventlog.EventLog;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.node.gateway.VaultKeyRing;

/** Log and codec for those who follow the log by themselves: while these cannot be used for a cause that passes, they wait. */
record Followed(EventLog log, EventCodec codec, Patience patience) {

    static Followed of(Stores stores) {
        Patience patience = new Patience();
        PatientKeys keys = new PatientKeys(new VaultKeyRing(stores.vault().keys(), stores.log()), patience);
        return new Followed(new PatientLog(stores.log(), patience), new EventCodec(keys), patience);
    }
}
