package jp.musubi.language.sealing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes 限定公開 out of a value: what remains is what everybody who may see the record may see. */
public final class Redaction {
    private Redaction() {}

    /**
     * The record without its {@code @Limited} components, at every depth (also of records in lists): texts and values
     * become null, lists, sets and maps empty. A record with nothing to take out is returned as it is.
     *
     * @throws IllegalStateException when a primitive is marked {@code @Limited}: it has no value that says nothing
     */
    @SuppressWarnings("unchecked")
    public static <T extends Record> T open(T record) {
        return record == null ? null : (T) openRecord(record);
    }

    private static Record openRecord(Record record) {
        RecordShape shape = RecordShape.of(record.getClass());
        Object[] values = new Object[shape.parts().size()];
        boolean changed = false;
        for (int i = 0; i < values.length; i++) {
            RecordShape.Part part = shape.parts().get(i);
            Object before = part.of(record);
            values[i] = part.limited() ? nothing(part) : openValue(before);
            changed |= values[i] != before;
        }
        return changed ? shape.build(values) : record;
    }

    private static Object openValue(Object value) {
        if (value instanceof Record record) {
            return openRecord(record);
        }
        return value instanceof List<?> list ? openList(list) : value;
    }

    private static List<?> openList(List<?> list) {
        List<Object> opened = new ArrayList<>(list.size());
        boolean changed = false;
        for (Object before : list) {
            Object after = openValue(before);
            opened.add(after);
            changed |= after != before;
        }
        return changed ? List.copyOf(opened) : list;
    }

    private static Object nothing(RecordShape.Part part) {
        Class<?> type = part.type();
        if (type.isPrimitive()) {
            throw new IllegalStateException("a primitive cannot be withheld: " + part.accessor());
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
