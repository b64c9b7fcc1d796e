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

    /** Opens the store once more, where every append fails and nobody can tell whether it was stored. */
    Outage outage();

    /** A store that cannot be written to. */
    interface Outage extends AutoCloseable {

        /** The log that is open on it; closed by the test. */
        EventLog log();

        /** The store works again. */
        void end();

        @Override
        default void close() {
            end();
        }
    }
}
