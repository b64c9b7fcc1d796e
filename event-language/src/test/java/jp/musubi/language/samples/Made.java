package jp.musubi.language.samples;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.sealing.RecordShape;
import jp.musubi.language.record.RestoredStage;
import org.jspecify.annotations.Nullable;

/** Records of values, made by the types of their components: what is new among them needs nothing here. */
public final class Made {
    /** A day in a record. */
    public static final LocalDate DAY = LocalDate.of(2028, 3, 31);

    private Made() {}

    /** A record with these values for what is of their types, and beside them only what it must say. */
    public static <R> R brief(Class<R> type, Object... given) {
        return make(type, false, given);
    }

    /** A record with these values for what is of their types, that says everything else, too. */
    public static <R> R full(Class<R> type, Object... given) {
        return make(type, true, given);
    }

    /** Events of those classes: of one that says where a record stands again, one for each such place. */
    public static List<Event> events(Set<Class<? extends Event>> types, Object... given) {
        return types.stream().<Event>flatMap(type -> events(type, given)).toList();
    }

    private static Stream<? extends Event> events(Class<? extends Event> type, Object... given) {
        boolean restores = Arrays.stream(type.getRecordComponents())
                .anyMatch(component -> component.getType() == RestoredStage.class);
        return restores
                ? Arrays.stream(RestoredStage.values()).map(stage -> brief(type, and(given, stage)))
                : Stream.of(brief(type, given));
    }

    private static Object[] and(Object[] given, Object more) {
        return Stream.concat(Arrays.stream(given), Stream.of(more)).toArray();
    }

    private static <R> R make(Class<R> type, boolean full, Object... given) {
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(component -> value(component, full, given))
                .toArray();
        return type.cast(RecordShape.of(type).build(values));
    }

    private static @Nullable Object value(RecordComponent component, boolean full, Object... given) {
        Class<?> type = component.getType();
        for (Object one : given) {
            if (type.isInstance(one)) {
                return one;
            }
        }
        if (!full && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        return said(component.getName(), type);
    }

    private static Object said(String name, Class<?> type) {
        if (type == String.class) {
            return "理由 " + name;
        } else if (type == LocalDate.class) {
            return DAY;
        } else if (type == int.class || type == Integer.class) {
            return 1;
        } else if (type == long.class || type == Long.class) {
            return 30L;
        } else if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        throw new IllegalArgumentException(name + " is a " + type + ": give one");
    }
}
