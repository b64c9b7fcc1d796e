package jp.musubi.language.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.musubi.language.kit.sealing.RecordShape;

/**
 * The fields of a kind of record, as the annotations beside the components of its content tell them: what reads and writes
 * a content, its forms, limits and checks, who finds it by which words and what is matched follow from them. Read once for
 * each class of contents, then kept. Thread-safe.
 *
 * @param <C> the content
 */
public final class ContentFields<C extends Record> {
    private static final ClassValue<ContentFields<?>> TABLES = new ClassValue<>() {
        @Override
        protected ContentFields<?> computeValue(Class<?> type) {
            return new ContentFields<>(type.asSubclass(Record.class));
        }
    };

    private final Class<C> content;
    private final List<ContentComponent> components;
    private final List<ContentField> all;
    private final Map<String, ContentField> byPath = new LinkedHashMap<>();

    private ContentFields(Class<C> content) {
        this.content = content;
        components = ContentComponent.of(content);
        all = components.stream().flatMap(one -> one.fields().stream()).toList();
        all.forEach(field -> byPath.put(field.path(), field));
    }

    /**
     * The fields of a class of contents.
     *
     * @throws IllegalStateException when a component does not say what it must, or is of a type that no field has
     */
    @SuppressWarnings("unchecked")
    public static <C extends Record> ContentFields<C> of(Class<C> content) {
        return (ContentFields<C>) TABLES.get(content);
    }

    /** The fields in the order in which they are declared; those of a record within a record at its place. */
    public List<ContentField> all() {
        return all;
    }

    /** Some of them, in that order. */
    public List<ContentField> that(Predicate<? super ContentField> are) {
        return all.stream().filter(are).toList();
    }

    /** The names of all in JSON, nested ones with dots. */
    public List<String> paths() {
        return List.copyOf(byPath.keySet());
    }

    /** The field of that name. @throws IllegalArgumentException when there is none */
    public ContentField field(String path) {
        ContentField field = byPath.get(path);
        if (field == null) {
            throw new IllegalArgumentException(content.getSimpleName() + " has no field " + path);
        }
        return field;
    }

    /** Whether two contents differ in any of some fields. */
    public boolean differ(C one, C other, Predicate<? super ContentField> in) {
        return all.stream().filter(in).anyMatch(field -> !field.same(one, other));
    }

    /**
     * A content.
     *
     * @param values gives the value of each field, asked in the order in which they are declared; a record within the
     *     record is absent when all its fields are null
     */
    public C build(Function<? super ContentField, ?> values) {
        return content.cast(RecordShape.of(content)
                .build(components.stream().map(one -> one.build(values)).toArray()));
    }
}
