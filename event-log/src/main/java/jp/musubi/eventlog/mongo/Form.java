package jp.musubi.eventlog.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.List;
import jp.musubi.eventlog.LogFailureException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;

/** The form of the stored documents, and the indexes over them. */
final class Form {
    static final int VERSION = 1;

    private static final String ONE = "log";
    private static final String VERSION_FIELD = "version";

    private Form() {}

    /**
     * Creates the log in a database that has none. It writes and reads with the concerns that every append will use: a
     * cluster that cannot give them refuses here.
     */
    static void createOrRequire(Server server) {
        try {
            BsonDocument mine =
                    new BsonDocument("_id", new BsonString(ONE)).append(VERSION_FIELD, new BsonInt32(VERSION));
            if (find(server) == null) {
                insert(server, mine);
            }
            require(server);
            server.batches().createIndexes(indexes());
        } catch (MongoException e) {
            throw Failures.of(server.address(), "opened", e);
        }
    }

    private static void insert(Server server, BsonDocument form) {
        try {
            server.form().insertOne(form);
        } catch (MongoWriteException e) {
            // Another process that opens the same new log was quicker.
            if (e.getCode() != Failures.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    /** Refuses a database without a log, and a log that was written by a newer version. */
    static void require(Server server) {
        BsonDocument form = server.read(() -> find(server));
        if (form == null) {
            throw new LogFailureException("there is no event log at " + server.address());
        }
        BsonValue version = form.get(VERSION_FIELD);
        if (version == null || !version.isInt32() || version.asInt32().getValue() > VERSION) {
            throw new LogFailureException("the event log " + server.address()
                    + " was written by a newer version (form " + version + "; this one knows up to " + VERSION
                    + "): open it with that version");
        }
    }

    private static BsonDocument find(Server server) {
        return server.form().find(Filters.eq("_id", ONE)).first();
    }

    private static List<IndexModel> indexes() {
        IndexOptions unique = new IndexOptions().unique(true);
        return List.of(
                new IndexModel(Indexes.ascending(Fields.LAST)),
                new IndexModel(Indexes.ascending(Fields.LAST_COMMIT)),
                new IndexModel(Indexes.ascending(Fields.KEYS, Fields.LAST)),
                new IndexModel(Indexes.ascending(Fields.COMMIT_APPEND), unique),
                new IndexModel(Indexes.ascending(Fields.EVENT_ID), unique));
    }
}
