package jp.musubi.node;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An answer as text that is the same in every process: sets and maps tell their elements in another order in each. */
final class Canonical {

    private Canonical() {}

    static String of(Object value) {
        return switch (value) {
            case null -> "null";
            case Record record -> components(record);
            case Map<?, ?> map -> {
                Map<String, String> sorted = new TreeMap<>();
                map.forEach((key, element) -> sorted.put(of(key), of(element)));
                yield sorted.toString();
            }
            case Set<?> set -> set.stream().map(Canonical::of).sorted().toList().toString();
            case Collection<?> list -> list.stream().map(Canonical::of).toList().toString();
            case Optional<?> some -> some.map(Canonical::of).toString();
            default -> requireReadable(value);
        };
    }

    private static String components(Record record) {
        return Stream.of(record.getClass().getRecordComponents())
                .map(component -> component.getName() + "=" + of(read(record, component)))
                .collect(Collectors.joining(", ", record.getClass().getSimpleName() + "[", "]"));
    }

    private static Object read(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What would tell only where in memory it is. */
    private static String requireReadable(Object value) {
        String text = value.toString();
        if (text.startsWith(value.getClass().getName() + "@")
                || value.getClass().isArray()) {
            throw new IllegalStateException(text);
        }
        return text;
    }
}
