package jp.musubi.query.kit.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.codec.FieldPaths;
import jp.musubi.query.kit.projection.Entry;
import jp.musubi.query.kit.projection.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * What history follows of each kind of record, as the kind itself says it. A view's other components, such as the position of
 * its last change, change with every event and say nothing that the entry does not.
 */
public final class HistoryFields {
    private HistoryFields() {}

    /** All fields that history can tell of a kind of record by name, with the type of their values or elements. */
    public static SequencedMap<String, Class<?>> all(RecordKind<?> kind) {
        Stream<Class<? extends Record>> account =
                kind.type() == RecordType.PERSON ? Stream.of(SignIn.class) : Stream.empty();
        SequencedMap<String, Class<?>> fields = new LinkedHashMap<>();
        Stream.concat(kind.tellsOf().stream(), account).forEach(part -> fields.putAll(FieldPaths.of(part)));
        return fields;
    }

    /**
     * The fields of a record, in parts: always the same number of parts of one kind of record.
     *
     * @param account of a person: what the events said of their account
     */
    static List<Record> of(RecordKind<?> kind, Entry entry, @Nullable Account account) {
        List<Record> parts = new ArrayList<>(kind.told(entry));
        if (kind.type() == RecordType.PERSON) {
            parts.add(new SignIn(account));
        }
        return parts;
    }

    /** What is known of how a person signs in. */
    private record SignIn(@Nullable Account account) {}
}
