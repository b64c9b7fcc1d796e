package jp.musubi.vault;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/**
 * The vault in a MongoDB database of its own, for any number of processes at a time. A change has returned when a majority
 * of the servers has it in its journal. A destroyed key is in no document any more, but the servers' own files (the record
 * of operations, journals, free pages) hold its bytes until they are overwritten: these, as all copies below the vault,
 * are for the keeper of the servers to limit.
 *
 * <p>While the servers cannot be reached, everything fails with {@link VaultUnreachableException}.
 */
public final class MongoVault implements Vault {
    /** Long enough for the election of another primary. */
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final String BESIDE = "_vault";
    private static final String FORM = "vault_form";
    private static final String ONE = "vault";
    private static final String VERSION_FIELD = "version";
    private static final int VERSION = 3;
    /** Set while the vault is being filled from another: what is there is not all. */
    private static final String FILLING = "filling";

    private static final int PAGE = 1_000;

    private final VaultServer server;
    private final MongoAccountRows accountRows;
    private final MongoKeys keys;
    private final Accounts accounts;
    private final MongoWrapping wrapping;

    private MongoVault(VaultServer server, boolean create, MasterKeyPlace place, int strength) {
        this.server = server;
        createOrRequire(create);
        this.wrapping = MongoWrapping.open(server, place);
        this.accountRows = new MongoAccountRows(server, wrapping.master());
        this.keys = new MongoKeys(server, wrapping.master());
        VaultTables.ALL.forEach(table -> MongoTables.index(server, table));
        this.accounts = new KeptAccounts(
                accountRows, new MongoLinkRows(server), new MongoOutbox(server), new Passwords(strength));
    }

    /**
     * Opens the vault, and creates it where there is none.
     *
     * @param address {@code mongodb://…/DATABASE}; it is never shown or logged
     * @throws MasterKeyException when its master key is not there or cannot be used
     * @throws VaultException when it cannot be reached or used, was written by a newer version, or was not wholly copied
     */
    public static MongoVault open(String address) {
        return open(address, "", true, TIMEOUT, Passwords.STRENGTH);
    }

    /** As {@link #open}, in the database whose name is that of the address and {@code _vault}. */
    public static MongoVault openBeside(String address) {
        return open(address, BESIDE, true, TIMEOUT, Passwords.STRENGTH);
    }

    /** As {@link #open}, but where there is no vault none is made. */
    public static MongoVault openExisting(String address) {
        return open(address, "", false, TIMEOUT, Passwords.STRENGTH);
    }

    static MongoVault open(String address, String suffix, boolean create, Duration timeout, int strength) {
        return open(address, suffix, create, MasterKeyPlace.ofThisProcess(), timeout, strength);
    }

    static MongoVault open(
            String address, String suffix, boolean create, MasterKeyPlace place, Duration timeout, int strength) {
        VaultServer server = VaultServer.connect(address, suffix, timeout);
        try {
            return new MongoVault(server, create, place, strength);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private MongoCollection<BsonDocument> form() {
        return server.collection(FORM);
    }

    /** Writes and reads with the concerns that every change will use: servers that cannot give them refuse here. */
    private void createOrRequire(boolean create) {
        BsonDocument form = server.run("opened", () -> {
            if (create && form().find(Filters.eq(ONE)).first() == null) {
                create();
            }
            return form().find(Filters.eq(ONE)).first();
        });
        if (form == null) {
            throw new VaultException("there is no vault at " + server);
        }
        if (form.getInt32(VERSION_FIELD).getValue() > VERSION) {
            throw new VaultException(
                    "the vault " + server + " was written by a newer version: open it with that version");
        }
        if (form.getInt32(VERSION_FIELD).getValue() < VERSION) {
            upgrade(form.getInt32(VERSION_FIELD).getValue());
        }
        if (form.containsKey(FILLING)) {
            throw new VaultException(
                    "the vault " + server + " was not copied to its end: empty the database and copy the vault again");
        }
    }

    /** A collection that is not there is as good as an empty one, and what was never wrapped is whenever a vault is opened. */
    private void upgrade(int from) {
        server.run("upgraded", () -> {
            if (from < 2) {
                endOneTimePasswords();
            }
            return form().updateOne(Filters.eq(ONE), Updates.set(VERSION_FIELD, VERSION));
        });
    }

    private void endOneTimePasswords() {
        MongoAccountRows.endOneTimePasswords(
                server.collection(MongoAccountRows.COLLECTION), Instant.now().plus(VaultSchema.OLD_ONE_TIME_PASSWORDS));
    }

    private void create() {
        try {
            form().insertOne(
                            new BsonDocument("_id", new BsonString(ONE)).append(VERSION_FIELD, new BsonInt32(VERSION)));
        } catch (MongoWriteException e) {
            // Another process that opens the same new vault was quicker.
            if (e.getCode() != VaultServer.DUPLICATE_KEY) {
                throw e;
            }
        }
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Keys keys() {
        return keys;
    }

    @Override
    public SecondFactors secondFactors() {
        return new KeptSecondFactors(new MongoSecondFactorRows(server), master());
    }

    @Override
    public Sessions sessions() {
        return new MongoSessions(server);
    }

    @Override
    public Tokens tokens() {
        return new KeptTokens(new MongoTokenRows(server));
    }

    @Override
    public Links links(InstantSource clock) {
        return new KeptLinks(new MongoLinkRows(server), outbox(), clock);
    }

    @Override
    public Outbox outbox() {
        return new MongoOutbox(server);
    }

    @Override
    public Drafts drafts() {
        return new MongoDrafts(server);
    }

    @Override
    public MasterKey master() {
        return wrapping.master();
    }

    @Override
    public void rotateMasterKey() {
        wrapping.rotate();
    }

    VaultRows rows() {
        return new VaultRows(
                accountRows.all(),
                keys.all(),
                VaultTables.ALL.stream()
                        .map(table -> MongoTables.read(server, table, wrapping.master()))
                        .toList());
    }

    /** When this does not come to its end, the vault cannot be opened again. */
    void fill(VaultRows rows) {
        server.run("written", () -> {
            form().updateOne(Filters.eq(ONE), Updates.set(FILLING, BsonBoolean.TRUE));
            insert(
                    MongoAccountRows.COLLECTION,
                    rows.accounts().stream().map(accountRows::document).toList());
            insert(
                    MongoKeys.COLLECTION,
                    rows.keys().stream().map(keys::document).toList());
            for (TableRows table : rows.tables()) {
                insert(MongoTables.collection(table.table()), MongoTables.documents(table, wrapping.master()));
            }
            return form().updateOne(Filters.eq(ONE), Updates.unset(FILLING));
        });
    }

    private void insert(String collection, List<BsonDocument> documents) {
        for (int from = 0; from < documents.size(); from += PAGE) {
            server.collection(collection).insertMany(documents.subList(from, Math.min(from + PAGE, documents.size())));
        }
    }

    /** Hosts and database, without user and password. */
    @Override
    public String toString() {
        return server.toString();
    }

    @Override
    public void close() {
        server.close();
    }
}
