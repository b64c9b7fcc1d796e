package jp.musubi.app.cli;

import java.nio.file.Path;
import java.util.Map;
import jp.musubi.app.node.StartRefusedException;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.mongo.MongoEventLog;
import jp.musubi.eventlog.mongo.MongoOptions;
import jp.musubi.eventlog.sqlite.SqliteEventLog;

/**
 * Where a log is: {@code sqlite:PATH} or {@code mongodb://…}; {@code env:NAME} takes either from the environment, so that a
 * password need not stand on the command line for others to see.
 *
 * @param shown what may be shown: no password
 * @param address what may not
 */
record LogAddress(String shown, String address) {

    private static final String SQLITE = "sqlite:";
    private static final String ENVIRONMENT = "env:";

    /** @throws StartRefusedException when it is no address */
    static LogAddress parse(String text, Map<String, String> environment) {
        String address = text.startsWith(ENVIRONMENT)
                ? environment.getOrDefault(text.substring(ENVIRONMENT.length()), "")
                : text;
        boolean sqlite = address.startsWith(SQLITE) && address.length() > SQLITE.length();
        boolean mongo = address.startsWith("mongodb://") || address.startsWith("mongodb+srv://");
        String shown = sqlite || text.startsWith(ENVIRONMENT) ? text : text.replaceFirst("//[^/]*@", "//…@");
        if (!sqlite && !mongo) {
            throw new StartRefusedException("cli.copy.badAddress", shown);
        }
        return new LogAddress(shown, address);
    }

    /** Opens a log that is there, for reading. */
    EventLog openReadOnly() {
        return address.startsWith(SQLITE)
                ? SqliteEventLog.openReadOnly(path())
                : MongoEventLog.openReadOnly(address, MongoOptions.defaults());
    }

    /** Opens a log, and creates it where there is none. */
    EventLog open() {
        return address.startsWith(SQLITE) ? SqliteEventLog.open(path()) : MongoEventLog.open(address);
    }

    private Path path() {
        return Path.of(address.substring(SQLITE.length()));
    }

    @Override
    public String toString() {
        return shown;
    }
}
