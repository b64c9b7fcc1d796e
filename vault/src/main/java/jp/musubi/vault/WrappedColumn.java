package jp.musubi.vault;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Where values stand that the master key wraps, for another key to take them over: those of accounts and keys, and what a
 * {@link VaultTable} says is wrapped.
 *
 * @param table or collection
 * @param owner the column that says whose a value is
 * @param column of the values
 * @param context before the owner in what a value is wrapped with
 * @param text whether values are kept as Base64, where they stood in the clear before
 */
record WrappedColumn(String table, String owner, String column, String context, boolean text) {
    static final String KEY_CONTEXT = "key:";
    static final String PASSWORD_CONTEXT = "password:";

    /** Those of a file. */
    static List<WrappedColumn> ofFile() {
        return all(
                List.of(
                        new WrappedColumn("owner_key", "owner", "bytes", KEY_CONTEXT, false),
                        new WrappedColumn("account", "person", "hash", PASSWORD_CONTEXT, true)),
                (table, column) ->
                        new WrappedColumn(table.name(), table.key().name(), column.name(), column.context(), false));
    }

    /** Those of a database. */
    static List<WrappedColumn> ofDatabase() {
        return all(
                List.of(
                        new WrappedColumn(MongoKeys.COLLECTION, MongoTables.KEY, "bytes", KEY_CONTEXT, false),
                        new WrappedColumn(MongoAccountRows.COLLECTION, "person", "hash", PASSWORD_CONTEXT, true)),
                (table, column) -> new WrappedColumn(
                        MongoTables.collection(table), MongoTables.KEY, column.name(), column.context(), false));
    }

    private static List<WrappedColumn> all(
            List<WrappedColumn> first, BiFunction<VaultTable, VaultTable.Column, WrappedColumn> made) {
        Stream<WrappedColumn> others = VaultTables.ALL.stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> column.context() != null)
                        .map(column -> made.apply(table, column)));
        return Stream.concat(first.stream(), others).toList();
    }

    /** What bcrypt's hashes begin with; no Base64 does. */
    private static final char IN_THE_CLEAR = '$';

    /** What is kept of a text. */
    static String wrap(MasterKey master, String context, String plain) {
        return Base64.getEncoder().encodeToString(master.wrap(context, plain.getBytes(StandardCharsets.UTF_8)));
    }

    static String unwrap(MasterKey master, String context, String kept) {
        return new String(master.unwrap(context, Base64.getDecoder().decode(kept)), StandardCharsets.UTF_8);
    }

    /** The same under the key in use, whatever key it was under, or none; null when it is so already. */
    byte[] renewed(MasterKey master, String whose, byte[] kept) {
        if (master.current(kept)) {
            return null;
        }
        return master.wrap(context + whose, MasterKey.wrapped(kept) ? master.unwrap(context + whose, kept) : kept);
    }

    /** As {@link #renewed(MasterKey, String, byte[])}, of a text. */
    String renewed(MasterKey master, String whose, String kept) {
        if (kept.charAt(0) == IN_THE_CLEAR) {
            return wrap(master, context + whose, kept);
        }
        byte[] renewed = renewed(master, whose, Base64.getDecoder().decode(kept));
        return renewed == null ? null : Base64.getEncoder().encodeToString(renewed);
    }
}
