package jp.musubi.eventlog.contract;

import jp.musubi.eventlog.EventLog;

/** The store of one test, as the parts of the contract see it. */
public interface Store {

    /** The log of this test, opened when first asked for. */
    EventLog log();

    /** The same store, opened once more beside the others. */
    EventLog another();

    /** Closes all that is open and opens the store anew. */
    EventLog reopened();
}
