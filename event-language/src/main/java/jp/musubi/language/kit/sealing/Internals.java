package jp.musubi.language.kit.sealing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** 内部の記録 apart from the rest: what of a record its owner is told, and what is kept when the owner writes. */
public final class Internals {
    private Internals() {}

    /** The record without its {@code @Internal} components, at every depth: what owner and intermediary see. */
    public static <T extends Record> T without(T record) {
        return Redaction.without(record, part -> part.audience() == Audience.OFFICE);
    }

    /** Whether two contents are the same for their owner and intermediary. */
    public static boolean sameWithout(Record one, Record other) {
        return Objects.equals(without(one), without(other));
    }

    /** The paths of the {@code @Internal} components of a class of records, as JSON names them. */
    public static Set<String> names(Class<?> type) {
        Set<String> names = new LinkedHashSet<>();
        collect("", type, names);
        return names;
    }

    private static void collect(String prefix, Class<?> type, Set<String> names) {
        for (RecordShape.Part part : RecordShape.of(type).parts()) {
            if (part.audience() == Audience.OFFICE) {
                names.add(prefix + part.name());
            } else if (part.type().isRecord()) {
                collect(prefix + part.name() + ".", part.type(), names);
            }
        }
    }

    /** The paths of the {@code @Internal} components that say something. */
    public static List<String> said(@Nullable Record record) {
        List<String> said = new ArrayList<>();
        if (record != null) {
            Record without = without(record);
            for (String name : names(record.getClass())) {
                if (!Objects.equals(value(record, name), value(without, name))) {
                    said.add(name);
                }
            }
        }
        return said;
    }

    private static @Nullable Object value(Record record, String path) {
        Object value = record;
        for (String name : path.split("\\.")) {
            value = value instanceof Record at
                    ? RecordShape.of(at.getClass()).part(name).of(at)
                    : null;
        }
        return value;
    }

    /**
     * What was written by somebody who sees no internal component, with those that stand now: nobody erases what they do
     * not see.
     *
     * @param before null when nothing stands
     */
    public static <T extends Record> T keep(T written, @Nullable T before) {
        return before == null ? written : merged(written, before);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Record> T merged(T written, T before) {
        RecordShape shape = RecordShape.of(written.getClass());
        BiFunction<RecordShape.Part, Object, Object> kept = (part, now) -> {
            Object stood = part.of(before);
            if (part.audience() == Audience.OFFICE) {
                return stood;
            }
            return now instanceof Record nested && stood instanceof Record was ? merged(nested, was) : now;
        };
        return (T) shape.build(shape.parts().stream()
                .map(part -> kept.apply(part, part.of(written)))
                .toArray());
    }
}
