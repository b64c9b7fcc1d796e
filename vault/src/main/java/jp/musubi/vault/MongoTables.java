package jp.musubi.vault;

import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/** The vault's tables as collections: fields are called as columns are, the key is the document's. */
final class MongoTables {
    static final String KEY = "_id";

    private static final String PREFIX = "vault_";

    private MongoTables() {}

    static String collection(VaultTable table) {
        return PREFIX + table.name();
    }

    /** Repeating changes nothing. */
    static void index(VaultServer server, VaultTable table) {
        table.columns().stream()
                .filter(VaultTable.Column::indexed)
                .forEach(column -> server.run(
                        "opened",
                        () -> server.collection(collection(table)).createIndex(Indexes.ascending(column.name()))));
    }

    static TableRows read(VaultServer server, VaultTable table, MasterKey master) {
        return new TableRows(
                table,
                server.run(
                        "read",
                        () -> server.collection(collection(table))
                                .find()
                                .sort(Sorts.ascending(KEY))
                                .map(document -> TableRows.unwrapped(table, values(table, document), master))
                                .into(new ArrayList<>())));
    }

    private static List<Object> values(VaultTable table, BsonDocument document) {
        List<Object> values = new ArrayList<>();
        for (VaultTable.Column column : table.columns()) {
            BsonValue value = document.get(field(table, column));
            values.add(
                    value == null
                            ? null
                            : switch (column.sort()) {
                                case TEXT -> value.asString().getValue();
                                case INTEGER -> value.asInt64().getValue();
                                case BLOB -> ByteBuffer.wrap(value.asBinary().getData());
                            });
        }
        return values;
    }

    static List<BsonDocument> documents(TableRows rows, MasterKey master) {
        return rows.wrapped(master).stream()
                .map(row -> document(rows.table(), row))
                .toList();
    }

    private static BsonDocument document(VaultTable table, List<Object> row) {
        BsonDocument document = new BsonDocument();
        for (int i = 0; i < row.size(); i++) {
            VaultTable.Column column = table.columns().get(i);
            switch (row.get(i)) {
                case null -> {
                    // A field that is not there.
                }
                case String text -> document.append(field(table, column), new BsonString(text));
                case Long whole -> document.append(field(table, column), new BsonInt64(whole));
                case ByteBuffer bytes -> document.append(field(table, column), new BsonBinary(bytes.array()));
                default -> throw new IllegalStateException("a column holds text, whole numbers or bytes");
            }
        }
        return document;
    }

    private static String field(VaultTable table, VaultTable.Column column) {
        return column.equals(table.key()) ? KEY : column.name();
    }
}
