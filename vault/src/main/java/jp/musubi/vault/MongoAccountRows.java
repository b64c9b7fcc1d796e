package jp.musubi.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** Accounts in a collection, by login: two nodes that give out one login are told apart by the key. */
final class MongoAccountRows implements AccountRows {
    static final String COLLECTION = "vault_account";

    private static final String LOGIN = "_id";
    private static final String PERSON = "person";
    private static final String HASH = "hash";
    private static final String MUST_CHANGE = "mustChange";
    private static final String CLOSED = "closed";

    private final VaultServer server;

    MongoAccountRows(VaultServer server) {
        this.server = server;
        server.run("opened", () -> rows().createIndex(Indexes.ascending(PERSON)));
    }

    private MongoCollection<BsonDocument> rows() {
        return server.collection(COLLECTION);
    }

    static BsonDocument document(AccountRow row) {
        return new BsonDocument(LOGIN, new BsonString(row.login()))
                .append(PERSON, new BsonString(row.account().personId()))
                .append(HASH, new BsonString(row.hash()))
                .append(MUST_CHANGE, BsonBoolean.valueOf(row.account().mustChangePassword()))
                .append(CLOSED, BsonBoolean.valueOf(row.account().closed()));
    }

    private static AccountRow row(BsonDocument document) {
        Account account = new Account(
                document.getString(LOGIN).getValue(),
                document.getString(PERSON).getValue(),
                document.getBoolean(MUST_CHANGE).getValue(),
                document.getBoolean(CLOSED).getValue());
        return new AccountRow(account, document.getString(HASH).getValue());
    }

    @Override
    public boolean add(AccountRow row) {
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
    public Optional<AccountRow> find(String login) {
        return server.run(
                "read",
                () -> Optional.ofNullable(rows().find(eq(LOGIN, login)).first()).map(MongoAccountRows::row));
    }

    @Override
    public Optional<AccountRow> ofPerson(String personId) {
        return read(eq(PERSON, personId), Sorts.ascending(CLOSED, LOGIN)).stream()
                .findFirst();
    }

    @Override
    public List<AccountRow> all() {
        return read(new BsonDocument(), Sorts.ascending(LOGIN));
    }

    private List<AccountRow> read(Bson which, Bson order) {
        return server.run(
                "read",
                () -> rows().find(which).sort(order).map(MongoAccountRows::row).into(new ArrayList<>()));
    }

    @Override
    public boolean setPassword(String login, String hash, boolean mustChangePassword) {
        return change(
                and(eq(LOGIN, login), eq(CLOSED, false)),
                Updates.combine(Updates.set(HASH, hash), Updates.set(MUST_CHANGE, mustChangePassword)));
    }

    @Override
    public boolean close(String login) {
        return change(eq(LOGIN, login), Updates.set(CLOSED, true));
    }

    private boolean change(Bson which, Bson update) {
        return server.run("written", () -> rows().updateOne(which, update).getMatchedCount() > 0);
    }
}
