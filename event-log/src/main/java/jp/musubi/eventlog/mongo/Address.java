package jp.musubi.eventlog.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadConcernLevel;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import jp.musubi.eventlog.LogFailureException;

/** Where a log is. Shown by hosts and database only: the connection string may hold a password. */
record Address(ConnectionString connection, String database) {

    /**
     * Reads a connection string.
     *
     * @throws LogFailureException when it is none, names no database, or asks for less durability than a log needs
     */
    static Address parse(String text) {
        ConnectionString connection = read(text);
        if (connection.getDatabase() == null) {
            throw new LogFailureException(
                    "the address of the event log names no database: mongodb://HOST:PORT/DATABASE is needed");
        }
        requireNothingWeaker(connection);
        return new Address(connection, connection.getDatabase());
    }

    /** The driver quotes parts of what it cannot read, and a part may be the password: its words are not repeated. */
    private static ConnectionString read(String text) {
        try {
            return new ConnectionString(text);
        } catch (IllegalArgumentException | MongoException e) {
            throw new LogFailureException("the address of the event log is no MongoDB connection string, or its"
                    + " hosts cannot be resolved (special characters in user and password must be percent-encoded)");
        }
    }

    private static void requireNothingWeaker(ConnectionString connection) {
        WriteConcern write = connection.getWriteConcern();
        if (write != null && !enough(write)) {
            throw weaker("w or journal", "an event log waits for a majority of the servers and their journals");
        }
        ReadConcern read = connection.getReadConcern();
        if (read != null && read.getLevel() != ReadConcernLevel.MAJORITY) {
            throw weaker("readConcernLevel", "an event log reads what a majority of the servers has");
        }
        ReadPreference preference = connection.getReadPreference();
        if (preference != null && !preference.equals(ReadPreference.primary())) {
            throw weaker("readPreference", "an event log reads from the primary");
        }
    }

    private static boolean enough(WriteConcern write) {
        return (write.getWObject() == null || "majority".equals(write.getWObject()))
                && !Boolean.FALSE.equals(write.getJournal());
    }

    private static LogFailureException weaker(String option, String instead) {
        return new LogFailureException("the address of the event log asks for another " + option + ": " + instead);
    }

    @Override
    public String toString() {
        return String.join(",", connection.getHosts()) + "/" + database;
    }
}
