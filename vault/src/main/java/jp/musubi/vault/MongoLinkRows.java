package jp.musubi.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** Links in a collection, by the hash of their token. */
final class MongoLinkRows implements LinkRows {
    private static final String HASH = MongoTables.KEY;

    private final VaultServer server;

    MongoLinkRows(VaultServer server) {
        this.server = server;
    }

    private MongoCollection<BsonDocument> rows() {
        return server.collection(MongoTables.collection(LinkRow.TABLE));
    }

    private static LinkRow row(BsonDocument document) {
        return new LinkRow(
                document.getString(HASH).getValue(),
                document.getString("purpose").getValue(),
                document.getString("subject").getValue(),
                Instant.ofEpochMilli(document.getInt64("issued").getValue()),
                Instant.ofEpochMilli(document.getInt64("until").getValue()));
    }

    @Override
    public void add(LinkRow row) {
        BsonDocument document = new BsonDocument(HASH, new BsonString(row.hash()))
                .append("purpose", new BsonString(row.purpose()))
                .append("subject", new BsonString(row.subject()))
                .append("issued", new BsonInt64(row.issued().toEpochMilli()))
                .append("until", new BsonInt64(row.until().toEpochMilli()));
        server.run("written", () -> rows().insertOne(document));
    }

    private static Bson standing(String hash, Instant now) {
        return and(eq(HASH, hash), gt("until", now.toEpochMilli()));
    }

    /** That there is none is asked twice, as for keys: a server that was replaced must not deny a link just given out. */
    @Override
    public Optional<LinkRow> find(String hash, Instant now) {
        return read(rows(), hash, now).or(() -> read(server.latest(MongoTables.collection(LinkRow.TABLE)), hash, now));
    }

    private Optional<LinkRow> read(MongoCollection<BsonDocument> from, String hash, Instant now) {
        return server.run(
                "read",
                () -> Optional.ofNullable(from.find(standing(hash, now)).first())
                        .map(MongoLinkRows::row));
    }

    @Override
    public Optional<LinkRow> take(String hash, Instant now) {
        return server.run(
                "written",
                () -> Optional.ofNullable(rows().findOneAndDelete(standing(hash, now)))
                        .map(MongoLinkRows::row));
    }

    @Override
    public void remove(String hash) {
        server.run("written", () -> rows().deleteOne(eq(HASH, hash)));
    }

    @Override
    public int removeAll(String purpose, String subject) {
        Bson which = purpose == null ? eq("subject", subject) : and(eq("subject", subject), eq("purpose", purpose));
        return server.run(
                "written", () -> Math.toIntExact(rows().deleteMany(which).getDeletedCount()));
    }

    @Override
    public void sweep(Instant before) {
        server.run("written", () -> rows().deleteMany(lt("until", before.toEpochMilli())));
    }
}
