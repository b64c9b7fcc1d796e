package jp.musubi.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** Sessions in a collection: each node asks it at each request. */
final class MongoSessions implements Sessions {
    private static final String ID = MongoTables.KEY;
    private static final String PERSON = "person";
    private static final String SEEN = "seen";

    private final VaultServer server;

    MongoSessions(VaultServer server) {
        this.server = server;
    }

    private MongoCollection<BsonDocument> rows() {
        return server.collection(MongoTables.collection(OpenSession.TABLE));
    }

    private static OpenSession row(BsonDocument document) {
        return new OpenSession(
                document.getString(ID).getValue(),
                document.getString(PERSON).getValue(),
                Instant.ofEpochMilli(document.getInt64("since").getValue()),
                Instant.ofEpochMilli(document.getInt64(SEEN).getValue()),
                document.getString("browser").getValue());
    }

    @Override
    public void begin(OpenSession session) {
        BsonDocument document = new BsonDocument(ID, new BsonString(session.id()))
                .append(PERSON, new BsonString(session.personId()))
                .append("since", new BsonInt64(session.since().toEpochMilli()))
                .append(SEEN, new BsonInt64(session.seen().toEpochMilli()))
                .append("browser", new BsonString(session.browser()));
        server.run("written", () -> {
            try {
                return rows().insertOne(document);
            } catch (MongoWriteException e) {
                if (e.getCode() == VaultServer.DUPLICATE_KEY) {
                    throw new IllegalArgumentException("there is a session " + session.id(), e);
                }
                throw e;
            }
        });
    }

    @Override
    public Optional<OpenSession> find(String id) {
        return read(eq(ID, id)).stream().findFirst();
    }

    @Override
    public List<OpenSession> ofPerson(String personId) {
        return read(eq(PERSON, personId));
    }

    private List<OpenSession> read(Bson which) {
        return server.run(
                "read",
                () -> rows().find(which)
                        .sort(Sorts.ascending("since", ID))
                        .map(MongoSessions::row)
                        .into(new ArrayList<>()));
    }

    @Override
    public void seen(String id, Instant at) {
        server.run("written", () -> rows().updateOne(eq(ID, id), Updates.set(SEEN, at.toEpochMilli())));
    }

    @Override
    public boolean end(String id) {
        return delete(eq(ID, id)) > 0;
    }

    @Override
    public int endAll(String personId, String except) {
        return delete(and(eq(PERSON, personId), ne(ID, except == null ? "" : except)));
    }

    @Override
    public void sweep(Instant before) {
        delete(lt(SEEN, before.toEpochMilli()));
    }

    @Override
    public void clear() {
        delete(new BsonDocument());
    }

    private int delete(Bson which) {
        return server.run(
                "written", () -> Math.toIntExact(rows().deleteMany(which).getDeletedCount()));
    }
}
