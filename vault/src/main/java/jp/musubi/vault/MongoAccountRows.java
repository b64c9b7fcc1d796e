package jp.musubi.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
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
    private static final String ONE_TIME_UNTIL = "oneTimeUntil";
    private static final String LINK = "link";
    private static final String LINK_UNTIL = "linkUntil";

    private final VaultServer server;
    private final MasterKey master;

    MongoAccountRows(VaultServer server, MasterKey master) {
        this.server = server;
        this.master = master;
        server.run("opened", () -> rows().createIndex(Indexes.ascending(PERSON)));
        server.run("opened", () -> rows().createIndex(Indexes.ascending(LINK)));
    }

    /** Form 1 knew no end of one-time passwords. Those given out by then end as those given out today. */
    static void endOneTimePasswords(MongoCollection<BsonDocument> rows, Instant until) {
        rows.updateMany(
                and(eq(MUST_CHANGE, true), exists(ONE_TIME_UNTIL, false)),
                Updates.set(ONE_TIME_UNTIL, until.toEpochMilli()));
    }

    private MongoCollection<BsonDocument> rows() {
        return server.collection(COLLECTION);
    }

    BsonDocument document(AccountRow row) {
        BsonDocument document = new BsonDocument(LOGIN, new BsonString(row.login()))
                .append(PERSON, new BsonString(row.account().personId()))
                .append(HASH, new BsonString(row.wrappedHash(master)))
                .append(MUST_CHANGE, BsonBoolean.valueOf(row.account().mustChangePassword()))
                .append(CLOSED, BsonBoolean.valueOf(row.account().closed()));
        if (row.account().oneTimeUntil() != null) {
            document.append(
                    ONE_TIME_UNTIL, new BsonInt64(row.account().oneTimeUntil().toEpochMilli()));
        }
        if (row.link() != null) {
            document.append(LINK, new BsonString(row.link().hash()))
                    .append(LINK_UNTIL, new BsonInt64(row.link().until().toEpochMilli()));
        }
        return document;
    }

    private AccountRow row(BsonDocument document) {
        Account account = new Account(
                document.getString(LOGIN).getValue(),
                document.getString(PERSON).getValue(),
                document.getBoolean(MUST_CHANGE).getValue(),
                document.getBoolean(CLOSED).getValue(),
                instant(document, ONE_TIME_UNTIL));
        AccountRow.Link link = document.containsKey(LINK)
                ? new AccountRow.Link(document.getString(LINK).getValue(), instant(document, LINK_UNTIL))
                : null;
        return AccountRow.unwrapped(master, account, document.getString(HASH).getValue(), link);
    }

    private static Instant instant(BsonDocument document, String field) {
        return document.containsKey(field)
                ? Instant.ofEpochMilli(document.getInt64(field).getValue())
                : null;
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
                () -> Optional.ofNullable(rows().find(eq(LOGIN, login)).first()).map(this::row));
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
                "read", () -> rows().find(which).sort(order).map(this::row).into(new ArrayList<>()));
    }

    @Override
    public boolean setPassword(String login, String hash, boolean mustChangePassword) {
        return find(login)
                .filter(row -> set(row, hash, mustChangePassword, eq(LOGIN, login)))
                .isPresent();
    }

    @Override
    public boolean forgetLink(String login) {
        return change(
                and(eq(LOGIN, login), eq(CLOSED, false)),
                Updates.combine(Updates.unset(LINK), Updates.unset(LINK_UNTIL)));
    }

    @Override
    public Optional<AccountRow> linked(String linkHash, Instant now) {
        return server.run(
                "read",
                () -> Optional.ofNullable(rows().find(byLink(linkHash, now)).first())
                        .map(this::row));
    }

    @Override
    public boolean redeem(String linkHash, Instant now, String hash) {
        return linked(linkHash, now)
                .filter(row -> set(row, hash, false, byLink(linkHash, now)))
                .isPresent();
    }

    private boolean set(AccountRow row, String hash, boolean mustChangePassword, Bson which) {
        return change(
                and(which, eq(PERSON, row.account().personId()), eq(CLOSED, false)),
                Updates.combine(
                        Updates.set(HASH, row.with(hash).wrappedHash(master)),
                        Updates.set(MUST_CHANGE, mustChangePassword),
                        Updates.unset(ONE_TIME_UNTIL),
                        Updates.unset(LINK),
                        Updates.unset(LINK_UNTIL)));
    }

    private static Bson byLink(String linkHash, Instant now) {
        return and(eq(LINK, linkHash), gt(LINK_UNTIL, now.toEpochMilli()), eq(CLOSED, false));
    }

    /** The login is the key of the document, which cannot change: broken off in between, both logins are there. */
    @Override
    public boolean rename(String login, String fresh) {
        Optional<AccountRow> before = find(login).filter(row -> !row.account().closed());
        if (before.isEmpty()) {
            return false;
        }
        Account was = before.get().account();
        Account after = new Account(fresh, was.personId(), was.mustChangePassword(), was.closed(), was.oneTimeUntil());
        return add(new AccountRow(after, before.get().hash(), before.get().link()))
                && server.run(
                        "written", () -> rows().deleteOne(eq(LOGIN, login)).getDeletedCount() > 0);
    }

    @Override
    public boolean close(String login) {
        return change(eq(LOGIN, login), Updates.set(CLOSED, true));
    }

    private boolean change(Bson which, Bson update) {
        return server.run("written", () -> rows().updateOne(which, update).getMatchedCount() > 0);
    }
}
