package jp.musubi.vault;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import org.bson.BsonBinary;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;

/**
 * Keys in a collection, by owner. Nothing is remembered in memory: a key that one node destroys must not be used by
 * another a moment later. A tombstone has no bytes and is never taken away.
 */
final class MongoKeys implements Keys {
    static final String COLLECTION = "vault_key";

    private static final String OWNER = "_id";
    private static final String BYTES = "bytes";
    private static final String DESTROYED = "destroyed";
    private static final int PAGE = 1_000;
    private static final int ATTEMPTS = 10;

    private final VaultServer server;
    private final MasterKey master;

    MongoKeys(VaultServer server, MasterKey master) {
        this.server = server;
        this.master = master;
        server.run("opened", () -> rows().createIndex(Indexes.ascending(DESTROYED)));
    }

    private MongoCollection<BsonDocument> rows() {
        return server.collection(COLLECTION);
    }

    BsonDocument document(KeyRow row) {
        BsonDocument document = new BsonDocument(OWNER, new BsonString(row.owner()));
        return row.destroyed()
                ? document.append(DESTROYED, BsonBoolean.TRUE)
                : document.append(BYTES, new BsonBinary(row.wrapped(master)));
    }

    private KeyRow row(BsonDocument document) {
        return KeyRow.unwrapped(
                master,
                document.getString(OWNER).getValue(),
                document.containsKey(DESTROYED)
                        ? null
                        : document.getBinary(BYTES).getData());
    }

    @Override
    public SecretKey obtain(String owner) {
        return read(KeyRow.required(owner), rows())
                .or(() -> make(owner))
                .flatMap(KeyRow::key)
                .orElseThrow(() -> new KeyDestroyedException(owner));
    }

    /** Another node may have made or destroyed it meanwhile: what stands there counts. */
    private Optional<KeyRow> make(String owner) {
        server.run("written", () -> {
            try {
                rows().insertOne(document(new KeyRow(owner, KeyRow.fresh())));
            } catch (MongoWriteException e) {
                requireDuplicate(e.getCode(), e);
            }
            return null;
        });
        Optional<KeyRow> made = read(owner, server.latest(COLLECTION));
        if (made.isEmpty()) {
            throw new VaultException("the vault " + server + " has lost the key of " + owner + " just made");
        }
        return made;
    }

    private static void requireDuplicate(int code, RuntimeException e) {
        if (code != VaultServer.DUPLICATE_KEY) {
            throw e;
        }
    }

    @Override
    public Optional<SecretKey> find(String owner) {
        return row(owner).flatMap(KeyRow::key);
    }

    @Override
    public boolean destroyed(String owner) {
        return row(owner).filter(KeyRow::destroyed).isPresent();
    }

    /**
     * That there is none is asked twice: a server that has been replaced and does not know it yet could miss a new key, and
     * a text would be taken for erased.
     */
    private Optional<KeyRow> row(String owner) {
        return read(KeyRow.required(owner), rows()).or(() -> read(owner, server.latest(COLLECTION)));
    }

    private Optional<KeyRow> read(String owner, MongoCollection<BsonDocument> from) {
        return server.run(
                "read",
                () -> Optional.ofNullable(from.find(eq(OWNER, owner))
                                .maxTime(server.timeoutMillis(), TimeUnit.MILLISECONDS)
                                .first())
                        .map(this::row));
    }

    @Override
    public void destroy(String owner) {
        destroyAll(List.of(KeyRow.required(owner)));
    }

    @Override
    public void destroyAll(Collection<String> owners) {
        owners.forEach(KeyRow::required);
        List<String> distinct = new ArrayList<>(new LinkedHashSet<>(owners));
        for (int from = 0; from < distinct.size(); from += PAGE) {
            bury(distinct.subList(from, Math.min(from + PAGE, distinct.size())));
        }
    }

    private void bury(List<String> owners) {
        List<UpdateOneModel<BsonDocument>> burials = owners.stream()
                .map(owner -> new UpdateOneModel<BsonDocument>(
                        eq(OWNER, owner),
                        Updates.combine(Updates.set(DESTROYED, true), Updates.unset(BYTES)),
                        new UpdateOptions().upsert(true)))
                .toList();
        server.run("written", () -> {
            for (int attempt = 1; ; attempt++) {
                try {
                    return rows().bulkWrite(burials);
                } catch (MongoBulkWriteException e) {
                    // A key came into being between looking for it and burying it: the next attempt finds it.
                    boolean raced = e.getWriteConcernError() == null
                            && e.getWriteErrors().stream()
                                    .allMatch(error -> error.getCode() == VaultServer.DUPLICATE_KEY);
                    if (!raced || attempt == ATTEMPTS) {
                        throw e;
                    }
                }
            }
        });
    }

    @Override
    public List<String> allDestroyed() {
        return server.run(
                "read",
                () -> rows().find(eq(DESTROYED, true))
                        .sort(Sorts.ascending(OWNER))
                        .map(document -> document.getString(OWNER).getValue())
                        .into(new ArrayList<>()));
    }

    @Override
    public List<String> owners() {
        return server.run(
                "read",
                () -> rows().find(Filters.empty())
                        .projection(Projections.include(OWNER))
                        .sort(Sorts.ascending(OWNER))
                        .map(document -> document.getString(OWNER).getValue())
                        .into(new ArrayList<>()));
    }

    /** By owner. */
    List<KeyRow> all() {
        return server.run(
                "read",
                () -> rows().find(Filters.empty())
                        .sort(Sorts.ascending(OWNER))
                        .map(this::row)
                        .into(new ArrayList<>()));
    }
}
