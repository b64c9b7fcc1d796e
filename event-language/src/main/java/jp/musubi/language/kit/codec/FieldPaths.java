package jp.musubi.language.kit.codec;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.sealing.RecordShape;
import org.jspecify.annotations.Nullable;

/** Two states of a record compared component by component: each difference keeps the type that the component declares. */
public final class FieldPaths {
    private static final ClassValue<Boolean> NESTED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return type.isRecord()
                    && Arrays.stream(type.getDeclaredMethods())
                            .noneMatch(method -> method.isAnnotationPresent(JsonValue.class));
        }
    };

    private FieldPaths() {}

    /**
     * One component that differs.
     *
     * @param path where it stands in the JSON form, for example {@code ip.status}
     * @param before what it was, or null when it said nothing
     * @param after what it is, or null when it says nothing
     */
    public record Change(
            String path, @Nullable Object before, @Nullable Object after) {}

    /**
     * The components of a class of records by their paths, in declared order, each with its declared type; of a list or set the
     * type of its elements. A record in a record is laid out into its components; one that is written as a single value, as ids
     * are, is one component.
     */
    public static SequencedMap<String, Class<?>> of(Class<? extends Record> type) {
        SequencedMap<String, Class<?>> components = new LinkedHashMap<>();
        collect("", type, components);
        return components;
    }

    private static void collect(String prefix, Class<?> type, SequencedMap<String, Class<?>> into) {
        for (RecordShape.Part part : RecordShape.of(type).parts()) {
            if (NESTED.get(part.type())) {
                collect(prefix + part.name() + ".", part.type(), into);
            } else {
                into.put(prefix + part.name(), element(type, part));
            }
        }
    }

    private static Class<?> element(Class<?> owner, RecordShape.Part part) {
        return Arrays.stream(owner.getRecordComponents())
                .filter(component -> component.getName().equals(part.name()))
                .map(RecordComponent::getGenericType)
                .filter(ParameterizedType.class::isInstance)
                .<Class<?>>map(type -> (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0])
                .findFirst()
                .orElse(part.type());
    }

    /**
     * The components in which two states of a record differ, in declared order. What is empty says nothing, as null does.
     *
     * @param before null for a record that did not exist
     * @param after null for a record that is gone
     */
    public static <T extends Record> List<Change> diff(@Nullable T before, @Nullable T after) {
        List<Change> changes = new ArrayList<>();
        Record either = before == null ? after : before;
        if (either != null) {
            compare("", either.getClass(), before, after, changes);
        }
        return List.copyOf(changes);
    }

    private static void compare(
            String prefix, Class<?> type, @Nullable Record before, @Nullable Record after, List<Change> into) {
        for (RecordShape.Part part : RecordShape.of(type).parts()) {
            Object was = before == null ? null : present(part.of(before));
            Object is = after == null ? null : present(part.of(after));
            if (NESTED.get(part.type())) {
                compare(prefix + part.name() + ".", part.type(), (Record) was, (Record) is, into);
            } else if (!Objects.equals(was, is)) {
                into.add(new Change(prefix + part.name(), was, is));
            }
        }
    }

    private static @Nullable Object present(@Nullable Object value) {
        return value instanceof Collection<?> values && values.isEmpty() ? null : value;
    }

    /**
     * What a record says, in declared order: each component that is not empty, as {@link #text}.
     *
     * @param content null says nothing
     */
    public static SequencedMap<String, String> flatten(@Nullable Record content) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        diff(null, content).forEach(change -> fields.put(change.path(), text(change.after())));
        return fields;
    }

    /**
     * A value of a component as text: codes, dates and numbers as they are stored, one line for each element of a list; an
     * element that is a record is one line of its values, separated by blanks.
     *
     * @return null for null
     */
    public static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Coded coded -> coded.code();
            case Collection<?> values -> values.stream().map(FieldPaths::text).collect(Collectors.joining("\n"));
            case Record record
            when NESTED.get(record.getClass()) ->
                RecordShape.of(record.getClass()).parts().stream()
                        .map(part -> text(part.of(record)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }
}
