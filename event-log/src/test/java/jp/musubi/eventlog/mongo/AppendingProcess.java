package jp.musubi.eventlog.mongo;

import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.contract.Appending;

/** A process of its own that appends to a server. */
public final class AppendingProcess {
    private AppendingProcess() {}

    /** The connection string, then what {@link Appending#run} asks for. */
    public static void main(String[] args) throws Exception {
        try (EventLog log = MongoEventLog.open(args[0])) {
            Appending.run(log, args[1], args[2], args[3]);
        }
    }
}
