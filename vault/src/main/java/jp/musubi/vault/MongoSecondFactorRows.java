package jp.musubi.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * Second factors in a collection, their recovery codes in another. Codes are written before the factor that they are for:
 * broken off in between, the factor before goes on, and new codes are made with the next.
 */
final class MongoSecondFactorRows implements SecondFactorRows {
    private static final String KEY = MongoTables.KEY;
    private static final String PERSON = "person";
    private static final String STEP = "step";

    private final VaultServer server;

    MongoSecondFactorRows(VaultServer server) {
        this.server = server;
    }

    private MongoCollection<BsonDocument> rows() {
        return server.collection(MongoTables.collection(SecondFactorRow.TABLE));
    }

    private MongoCollection<BsonDocument> codes() {
        return server.collection(MongoTables.collection(SecondFactorRow.CODES));
    }

    @Override
    public void put(SecondFactorRow row, List<String> codes) {
        putCodes(row.personId(), codes);
        BsonDocument document = new BsonDocument(KEY, new BsonString(row.personId()))
                .append("secret", new BsonBinary(row.wrapped()))
                .append("since", new BsonInt64(row.since().toEpochMilli()))
                .append(STEP, new BsonInt64(row.step()));
        server.run(
                "written",
                () -> rows().replaceOne(eq(KEY, row.personId()), document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public Optional<SecondFactorRow> find(String personId) {
        return server.run(
                "read",
                () -> Optional.ofNullable(rows().find(eq(KEY, personId)).first())
                        .map(MongoSecondFactorRows::row));
    }

    private static SecondFactorRow row(BsonDocument document) {
        return new SecondFactorRow(
                document.getString(KEY).getValue(),
                document.getBinary("secret").getData(),
                Instant.ofEpochMilli(document.getInt64("since").getValue()),
                document.getInt64(STEP).getValue());
    }

    @Override
    public boolean moveOn(String personId, long step) {
        return server.run(
                "written",
                () -> rows().updateOne(and(eq(KEY, personId), lt(STEP, step)), Updates.set(STEP, step))
                                .getMatchedCount()
                        > 0);
    }

    @Override
    public boolean takeCode(String personId, String hash) {
        return server.run(
                "written",
                () -> codes().deleteOne(and(eq(KEY, hash), eq(PERSON, personId)))
                                .getDeletedCount()
                        > 0);
    }

    @Override
    public int codes(String personId) {
        return server.run("read", () -> Math.toIntExact(codes().countDocuments(eq(PERSON, personId))));
    }

    @Override
    public void putCodes(String personId, List<String> codes) {
        List<BsonDocument> documents = codes.stream()
                .map(hash -> new BsonDocument(KEY, new BsonString(hash)).append(PERSON, new BsonString(personId)))
                .toList();
        server.run("written", () -> {
            codes().deleteMany(eq(PERSON, personId));
            return codes().insertMany(documents);
        });
    }

    @Override
    public void remove(String personId) {
        server.run("written", () -> {
            rows().deleteOne(eq(KEY, personId));
            return codes().deleteMany(eq(PERSON, personId));
        });
    }
}
