package jp.musubi.eventlog.sqlite;

import java.nio.file.Path;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.contract.Appending;

/** A process of its own that appends to a file. */
public final class AppendingProcess {
    private AppendingProcess() {}

    /** The file, then what {@link Appending#run} asks for. */
    public static void main(String[] args) throws Exception {
        try (EventLog log = SqliteEventLog.open(Path.of(args[0]))) {
            Appending.run(log, args[1], args[2], args[3]);
        }
    }
}
