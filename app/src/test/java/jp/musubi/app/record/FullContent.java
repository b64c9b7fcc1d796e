package jp.musubi.app.record;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.RecordShape;
import jp.musubi.language.party.PersonId;

/** Contents of which every component says something, and their components by path, found by reflection. */
final class FullContent {
    private FullContent() {}

    /** The components, nested ones with dots; a list or set is one. */
    static List<String> paths(Class<?> content) {
        List<String> paths = new ArrayList<>();
        for (RecordComponent component : content.getRecordComponents()) {
            if (component.getType().isRecord()) {
                paths(component.getType()).forEach(nested -> paths.add(component.getName() + "." + nested));
            } else {
                paths.add(component.getName());
            }
        }
        return paths;
    }

    /** The declared class of a component. */
    static Class<?> type(Class<?> content, String path) {
        Class<?> type = content;
        for (String name : path.split("\\.")) {
            type = RecordShape.of(type).part(name).type();
        }
        return type;
    }

    static <R extends Record> R of(Class<R> content) {
        return content.cast(built(content, ""));
    }

    /** The content with another value in one component. */
    @SuppressWarnings("unchecked")
    static <R extends Record> R with(R content, String path, Object value) {
        String name = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        String rest = path.contains(".") ? path.substring(path.indexOf('.') + 1) : null;
        RecordShape shape = RecordShape.of(content.getClass());
        return (R) shape.build(shape.parts().stream()
                .map(part -> !part.name().equals(name)
                        ? part.of(content)
                        : rest == null ? value : with((Record) part.of(content), rest, value))
                .toArray());
    }

    /** What a component says. */
    static Object value(Record content, String path) {
        Object value = content;
        for (String name : path.split("\\.")) {
            value = value == null
                    ? null
                    : RecordShape.of(value.getClass()).part(name).of((Record) value);
        }
        return value;
    }

    private static Record built(Class<?> type, String path) {
        return RecordShape.of(type)
                .build(Arrays.stream(type.getRecordComponents())
                        .map(one -> value(one.getGenericType(), one.getType(), path + one.getName()))
                        .toArray());
    }

    private static Object value(Type generic, Class<?> type, String path) {
        if (type == PersonId.class) {
            return new PersonId("person-1");
        }
        if (type == RecordRef.class) {
            return new PersonId("person-1").ref();
        }
        if (type == List.class || type == Set.class) {
            Class<?> item = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
            Object one = value(item, item, path);
            return type == List.class ? List.of(one) : Set.of(one);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isRecord()) {
            return built(type, path + ".");
        }
        return switch (type.getSimpleName()) {
            case "String" -> path.endsWith("orcid") ? "0000-0002-1825-0097" : "文" + path.replace('.', '-');
            case "Integer" -> 4;
            case "Boolean" -> true;
            case "LocalDate" -> LocalDate.of(2031, 3, 31);
            default -> throw new IllegalStateException("say here what a full " + type + " is: " + path);
        };
    }
}
