package jp.musubi.language.kit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import jp.musubi.language.kit.sealing.Audience;
import jp.musubi.language.kit.sealing.RecordShape;
import org.jspecify.annotations.Nullable;

/**
 * One component of a content, with its one field, or with the fields of the record that it is.
 *
 * @param nested the shape of that record; null when the component is a field itself
 */
record ContentComponent(RecordShape.Part part, @Nullable RecordShape nested, List<ContentField> fields) {

    static List<ContentComponent> of(Class<? extends Record> content) {
        RecordComponent[] components = content.getRecordComponents();
        List<ContentComponent> all = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            RecordShape.Part part = RecordShape.of(content).parts().get(i);
            all.add(part.type().isRecord() ? nested(part, components[i]) : single(part, components[i]));
        }
        return List.copyOf(all);
    }

    private static ContentComponent single(RecordShape.Part part, RecordComponent component) {
        Asked asked = component.getAnnotation(Asked.class);
        return new ContentComponent(
                part, null, List.of(field(part.name(), component, asked, part, part.audience(), part::of)));
    }

    private static ContentComponent nested(RecordShape.Part outer, RecordComponent component) {
        Asked asked = component.getAnnotation(Asked.class);
        RecordShape shape = RecordShape.of(outer.type());
        RecordComponent[] within = outer.type().getRecordComponents();
        List<ContentField> fields = new ArrayList<>();
        for (int i = 0; i < within.length; i++) {
            RecordShape.Part inner = shape.parts().get(i);
            fields.add(field(
                    outer.name() + "." + inner.name(),
                    within[i],
                    asked,
                    inner,
                    outer.audience().narrower(inner.audience()),
                    content -> outer.of(content) instanceof Record there ? inner.of(there) : null));
        }
        return new ContentComponent(outer, shape, List.copyOf(fields));
    }

    private static ContentField field(
            String path,
            RecordComponent component,
            @Nullable Asked asked,
            RecordShape.Part part,
            Audience audience,
            Function<Record, Object> reads) {
        Matched matched = component.getAnnotation(Matched.class);
        Class<?> item = item(component);
        if (asked == null) {
            throw new IllegalStateException("the field " + path + " is not asked for: @Asked");
        }
        return new ContentField(
                path,
                sort(path, component.getType(), item),
                item,
                component.isAnnotationPresent(Required.class),
                component.getAnnotation(Most.class),
                asked.value(),
                matched,
                matched != null || component.isAnnotationPresent(Substance.class),
                part.sealed(),
                audience,
                component.isAnnotationPresent(Publishable.class),
                reads);
    }

    private static Class<?> item(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    private static ContentField.Sort sort(String path, Class<?> type, Class<?> item) {
        if (type == List.class && (item == String.class || item.isRecord())) {
            return item == String.class ? ContentField.Sort.TEXTS : ContentField.Sort.ROWS;
        }
        if (item.isEnum() && (type == item || type == Set.class)) {
            return type == item ? ContentField.Sort.CODE : ContentField.Sort.CODES;
        }
        if (type == Set.class && item == RecordRef.class) {
            return ContentField.Sort.PARTIES;
        }
        if (type == String.class) {
            return ContentField.Sort.TEXT;
        }
        if (type == Integer.class) {
            return ContentField.Sort.NUMBER;
        }
        if (type == LocalDate.class) {
            return ContentField.Sort.DATE;
        }
        if (type == Boolean.class) {
            return ContentField.Sort.YES_NO;
        }
        throw new IllegalStateException("the field " + path + " is of a type that no field has: " + type);
    }

    /** Its value, of values for its fields. */
    @Nullable
    Object build(Function<? super ContentField, ?> values) {
        Object[] built = fields.stream().map(values).toArray();
        if (nested == null) {
            return built[0];
        }
        return Arrays.stream(built).allMatch(Objects::isNull) ? null : nested.build(built);
    }
}
