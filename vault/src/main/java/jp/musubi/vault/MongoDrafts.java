package jp.musubi.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** Drafts in a collection, by their id. */
final class MongoDrafts implements Drafts {
    private static final String ID = MongoTables.KEY;

    private final VaultServer server;

    MongoDrafts(VaultServer server) {
        this.server = server;
    }

    private MongoCollection<BsonDocument> rows() {
        return server.collection(MongoTables.collection(KeptDraft.TABLE));
    }

    private static KeptDraft row(BsonDocument document) {
        return new KeptDraft(
                document.getString(ID).getValue(),
                document.getString("person").getValue(),
                document.getString("subject").getValue(),
                document.getString("writer").getValue(),
                document.getInt64("version").getValue(),
                Instant.ofEpochMilli(document.getInt64("changed").getValue()),
                document.containsKey("sealed") ? document.getBinary("sealed").getData() : null);
    }

    private static BsonDocument document(KeptDraft draft) {
        BsonDocument document = new BsonDocument(ID, new BsonString(draft.id()))
                .append("person", new BsonString(draft.person()))
                .append("subject", new BsonString(draft.subject()))
                .append("writer", new BsonString(draft.writer()))
                .append("version", new BsonInt64(draft.version()))
                .append("changed", new BsonInt64(draft.changed().toEpochMilli()));
        return draft.ended() ? document : document.append("sealed", new BsonBinary(draft.sealed()));
    }

    @Override
    public Optional<KeptDraft> find(String id) {
        return server.run(
                "read",
                () -> Optional.ofNullable(rows().find(eq(ID, id)).first()).map(MongoDrafts::row));
    }

    @Override
    public List<KeptDraft> of(String person) {
        return server.run(
                "read",
                () -> rows().find(and(eq("person", person), exists("sealed")))
                        .sort(Sorts.orderBy(Sorts.descending("changed"), Sorts.ascending(ID)))
                        .map(MongoDrafts::row)
                        .into(new ArrayList<>()));
    }

    @Override
    public boolean put(KeptDraft draft) {
        return server.run("written", () -> draft.version() == 1 ? insert(draft) : replace(draft));
    }

    private boolean insert(KeptDraft draft) {
        try {
            rows().insertOne(document(draft));
            return true;
        } catch (MongoWriteException e) {
            if (e.getCode() == VaultServer.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    private boolean replace(KeptDraft draft) {
        return rows().replaceOne(and(eq(ID, draft.id()), eq("version", draft.version() - 1)), document(draft))
                        .getMatchedCount()
                > 0;
    }

    @Override
    public void remove(String id) {
        server.run("written", () -> rows().deleteOne(eq(ID, id)));
    }

    @Override
    public int removeOf(String person) {
        return removeAll(eq("person", person));
    }

    @Override
    public int removeAbout(String subject) {
        return removeAll(eq("subject", subject));
    }

    private int removeAll(Bson which) {
        return server.run(
                "written", () -> Math.toIntExact(rows().deleteMany(which).getDeletedCount()));
    }

    @Override
    public void sweep(Instant before, Instant ended) {
        removeAll(or(
                lt("changed", before.toEpochMilli()),
                and(exists("sealed", false), lt("changed", ended.toEpochMilli()))));
    }
}
