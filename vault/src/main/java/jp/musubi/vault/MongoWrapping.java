package jp.musubi.vault;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/**
 * Keeps all that is secret in the vault's database under the master key in use. What a value was before is for the keeper of
 * the servers to limit: their journals and records of operations hold it until they are overwritten.
 */
final class MongoWrapping {
    private static final String FORM = "vault_form";
    private static final String ONE = "vault";
    private static final String ID = "id";
    private static final String PROOF = "proof";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final VaultServer server;
    private final MasterKey master;
    private final String vault;

    private MongoWrapping(VaultServer server, MasterKey master, String vault) {
        this.server = server;
        this.master = master;
        this.vault = vault;
    }

    static String freshId() {
        byte[] id = new byte[8];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }

    /** As {@link SqliteWrapping#open}. Of several processes that open a vault which never had a key, one gives it its own. */
    static MongoWrapping open(VaultServer server, MasterKeyPlace place) {
        BsonDocument form = named(server);
        String vault = form.getString(ID).getValue();
        MasterKeyKeeper keeper = place.of(vault, null);
        if (!form.containsKey(PROOF)) {
            byte[] proof =
                    new MasterKey(keeper, keeper.currentOrMade()).wrap(SqliteWrapping.context(vault), new byte[0]);
            set(server, PROOF, new BsonBinary(proof));
            form = form(server);
        }
        MasterKey master =
                SqliteWrapping.proven(keeper, vault, form.getBinary(PROOF).getData());
        MongoWrapping wrapping = new MongoWrapping(server, master, vault);
        wrapping.renew();
        return wrapping;
    }

    private static BsonDocument named(VaultServer server) {
        BsonDocument form = form(server);
        if (!form.containsKey(ID)) {
            set(server, ID, new BsonString(freshId()));
            form = form(server);
        }
        return form;
    }

    private static BsonDocument form(VaultServer server) {
        return server.run(
                "opened", () -> server.latest(FORM).find(eq("_id", ONE)).first());
    }

    /** Unless another process has. */
    private static void set(VaultServer server, String field, BsonValue value) {
        server.run(
                "opened",
                () -> server.collection(FORM)
                        .updateOne(and(eq("_id", ONE), exists(field, false)), Updates.set(field, value)));
    }

    MasterKey master() {
        return master;
    }

    /** As {@link SqliteWrapping#rotate}. Other nodes must have been brought the fresh key to go on. */
    synchronized void rotate() {
        master.use(master.keeper().renew());
        renew();
    }

    private void renew() {
        WrappedColumn.ofDatabase().forEach(this::renew);
        server.run("written", () -> {
            byte[] proof = master.wrap(SqliteWrapping.context(vault), new byte[0]);
            return server.collection(FORM).updateOne(eq("_id", ONE), Updates.set(PROOF, new BsonBinary(proof)));
        });
    }

    private void renew(WrappedColumn column) {
        List<BsonDocument> kept = server.run(
                "read",
                () -> server.collection(column.table())
                        .find(exists(column.column()))
                        .projection(Projections.include(column.owner(), column.column()))
                        .into(new ArrayList<>()));
        for (BsonDocument each : kept) {
            String owner = each.getString(column.owner()).getValue();
            BsonValue value = each.get(column.column());
            BsonValue renewed = renewed(column, owner, value);
            if (renewed != null) {
                // Unless it was changed or destroyed meanwhile.
                server.run(
                        "written",
                        () -> server.collection(column.table())
                                .updateOne(
                                        and(eq("_id", each.get("_id")), eq(column.column(), value)),
                                        Updates.set(column.column(), renewed)));
            }
        }
    }

    private BsonValue renewed(WrappedColumn column, String owner, BsonValue value) {
        if (column.text()) {
            String renewed = column.renewed(master, owner, value.asString().getValue());
            return renewed == null ? null : new BsonString(renewed);
        }
        byte[] renewed = column.renewed(master, owner, value.asBinary().getData());
        return renewed == null ? null : new BsonBinary(renewed);
    }
}
