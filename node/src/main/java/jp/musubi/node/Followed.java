package jp.musubi.node;

import jp.musubi.eventlog.EventLog;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.node.gateway.VaultKeyRing;

/** Log and codec for those who follow the log by themselves: while these cannot be used for a cause that passes, they wait. */
record Followed(EventLog log, EventCodec codec, RetryPolicy retries) {

    static Followed of(Stores stores) {
        RetryPolicy retries = new RetryPolicy();
        RetryingKeys keys = new RetryingKeys(new VaultKeyRing(stores.vault().keys(), stores.log()), retries);
        return new Followed(new RetryingLog(stores.log(), retries), new EventCodec(keys), retries);
    }
}
