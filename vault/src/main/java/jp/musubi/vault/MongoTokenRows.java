package jp.musubi.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** Access tokens in a collection. What one node ends no other finds a moment later: nothing is remembered in memory. */
final class MongoTokenRows implements TokenRows {
    private static final String ID = MongoTables.KEY;
    private static final String PERSON = "person";
    private static final String NAME = "name";
    private static final String SCOPE = "scope";
    private static final String ISSUED = "issued";
    private static final String UNTIL = "until";
    private static final String LAST_USED = "last_used";
    private static final String HASH = "hash";

    private final VaultServer server;

    MongoTokenRows(VaultServer server) {
        this.server = server;
    }

    private MongoCollection<BsonDocument> rows() {
        return server.collection(MongoTables.collection(TokenRow.TABLE));
    }

    private static BsonDocument document(TokenRow row) {
        Token token = row.token();
        BsonDocument document = new BsonDocument(ID, new BsonString(token.id()))
                .append(PERSON, new BsonString(token.personId()))
                .append(NAME, new BsonString(token.name()))
                .append(SCOPE, new BsonString(token.scope()))
                .append(ISSUED, new BsonInt64(token.issued().toEpochMilli()))
                .append(UNTIL, new BsonInt64(token.until().toEpochMilli()))
                .append(HASH, new BsonString(row.hash()));
        return token.lastUsed() == null
                ? document
                : document.append(LAST_USED, new BsonInt64(token.lastUsed().toEpochDay()));
    }

    private static TokenRow row(BsonDocument document) {
        Token token = new Token(
                document.getString(ID).getValue(),
                document.getString(PERSON).getValue(),
                document.getString(NAME).getValue(),
                document.getString(SCOPE).getValue(),
                Instant.ofEpochMilli(document.getInt64(ISSUED).getValue()),
                Instant.ofEpochMilli(document.getInt64(UNTIL).getValue()),
                document.containsKey(LAST_USED)
                        ? LocalDate.ofEpochDay(document.getInt64(LAST_USED).getValue())
                        : null);
        return new TokenRow(token, document.getString(HASH).getValue());
    }

    @Override
    public boolean add(TokenRow row) {
        return server.run("written", () -> {
            try {
                rows().insertOne(document(row));
                return true;
            } catch (MongoWriteException e) {
                if (e.getCode() == VaultServer.DUPLICATE_KEY) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public Optional<TokenRow> byHash(String hash) {
        return read(eq(HASH, hash), Sorts.ascending(ID)).stream().findFirst();
    }

    @Override
    public Optional<TokenRow> byId(String id) {
        return read(eq(ID, id), Sorts.ascending(ID)).stream().findFirst();
    }

    @Override
    public List<TokenRow> ofPerson(String personId) {
        return read(eq(PERSON, personId), Sorts.ascending(ISSUED, ID));
    }

    @Override
    public List<TokenRow> all() {
        return read(new BsonDocument(), Sorts.ascending(ID));
    }

    private List<TokenRow> read(Bson which, Bson order) {
        return server.run(
                "read",
                () -> rows().find(which).sort(order).map(MongoTokenRows::row).into(new ArrayList<>()));
    }

    @Override
    public void used(String id, LocalDate day) {
        Bson older = or(exists(LAST_USED, false), lt(LAST_USED, day.toEpochDay()));
        server.run("written", () -> rows().updateOne(and(eq(ID, id), older), Updates.set(LAST_USED, day.toEpochDay())));
    }

    @Override
    public boolean remove(String id) {
        return server.run("written", () -> rows().deleteOne(eq(ID, id)).getDeletedCount() > 0);
    }

    @Override
    public void removeAll(String personId) {
        server.run("written", () -> rows().deleteMany(eq(PERSON, personId)));
    }
}
