package jp.musubi.language.kit.sealing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Takes 限定公開 out of a value: what remains is what everybody who may see the record may see. */
public final class Redaction {
    private Redaction() {}

    /**
     * The record without its {@code @Limited} components, at every depth (also of records in lists): texts and values
     * become null, lists, sets and maps empty. A record with nothing to take out is returned as it is.
     *
     * @throws IllegalStateException when a primitive is marked {@code @Limited}: it has no value that says nothing
     */
    public static <T extends Record> T open(T record) {
        return without(record, RecordShape.Part::limited);
    }

    /** The record without some of its components, at every depth, as {@link #open} takes out those that are limited. */
    @SuppressWarnings({"unchecked", "NullAway"}) // Null comes back where null was given, and nowhere else.
    static <T extends Record> T without(T record, Predicate<RecordShape.Part> hidden) {
        return record == null ? null : (T) openRecord(record, hidden);
    }

    private static Record openRecord(Record record, Predicate<RecordShape.Part> hidden) {
        RecordShape shape = RecordShape.of(record.getClass());
        Object[] values = new Object[shape.parts().size()];
        boolean changed = false;
        for (int i = 0; i < values.length; i++) {
            RecordShape.Part part = shape.parts().get(i);
            Object before = part.of(record);
            values[i] = hidden.test(part) ? nothing(part) : openValue(before, hidden);
            changed |= values[i] != before;
        }
        return changed ? shape.build(values) : record;
    }

    private static @Nullable Object openValue(@Nullable Object value, Predicate<RecordShape.Part> hidden) {
        if (value instanceof Record record) {
            return openRecord(record, hidden);
        }
        return value instanceof List<?> list ? openList(list, hidden) : value;
    }

    private static List<?> openList(List<?> list, Predicate<RecordShape.Part> hidden) {
        List<Object> opened = new ArrayList<>(list.size());
        boolean changed = false;
        for (Object before : list) {
            Object after = openValue(before, hidden);
            opened.add(after);
            changed |= after != before;
        }
        return changed ? List.copyOf(opened) : list;
    }

    private static @Nullable Object nothing(RecordShape.Part part) {
        Class<?> type = part.type();
        if (type.isPrimitive()) {
            throw new IllegalStateException("a primitive cannot be withheld: " + part.name());
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        return type == Optional.class ? Optional.empty() : null;
    }
}
