package jp.musubi.language.kit.codec;

import com.fasterxml.jackson.annotation.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.RecordShape;
import jp.musubi.language.kit.sealing.Sealed;
import jp.musubi.language.party.CorporateNumber;

/** Events of any class with random values, made from their components alone: a new event needs nothing here. */
final class GeneratedEvents {
    /** Stands in every protected text, and in no other. */
    static final String SECRET = "秘密secret";

    private final Random random;
    private final boolean full;

    /** @param full whether every component has a value; else some are null or empty */
    GeneratedEvents(long seed, boolean full) {
        this.random = new Random(seed);
        this.full = full;
    }

    Event next(Class<? extends Event> type) {
        return (Event) record(type, false, true);
    }

    private Record record(Class<?> type, boolean sealed, boolean whole) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = components[i];
            boolean protect = sealed || component.isAnnotationPresent(Sealed.class);
            boolean required = full
                    || component.getType().isPrimitive()
                    || component.getGenericType().getTypeName().contains(RecordRef.class.getName())
                    || whole && (i == 0 || isId(component));
            values[i] = required || random.nextInt(3) > 0 ? value(component.getGenericType(), protect) : null;
        }
        return RecordShape.of(type).build(values);
    }

    private static boolean isId(RecordComponent component) {
        return component.getType().getSimpleName().endsWith("Id");
    }

    private Object value(Type type, boolean sealed) {
        if (type instanceof ParameterizedType parameterized) {
            return collection(parameterized, sealed);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            return text(sealed);
        } else if (raw == int.class || raw == Integer.class) {
            return random.nextInt();
        } else if (raw == long.class) {
            return random.nextLong();
        } else if (raw == double.class || raw == Double.class) {
            return random.nextGaussian() * Math.pow(10, random.nextInt(-20, 20));
        } else if (raw == boolean.class || raw == Boolean.class) {
            return random.nextBoolean();
        } else if (raw == LocalDate.class) {
            return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(5000));
        } else if (raw == RecordRef.class) {
            return new RecordRef(RecordType.values()[random.nextInt(2)], id());
        } else if (raw.isEnum()) {
            return raw.getEnumConstants()[random.nextInt(raw.getEnumConstants().length)];
        } else if (raw == CorporateNumber.class) {
            return new CorporateNumber("8700110005901");
        } else if (isTextual(raw)) {
            return RecordShape.of(raw).build(id());
        } else if (raw.isRecord()) {
            return record(raw, sealed, isPersonal(raw));
        }
        throw new IllegalStateException("the codec knows no values of " + raw);
    }

    private Object collection(ParameterizedType type, boolean sealed) {
        Type element = type.getActualTypeArguments()[0];
        List<Object> values = new ArrayList<>();
        // What an event is about gives the keys: without any, the codec refuses it.
        int least = element == RecordRef.class ? 1 : 0;
        for (int i = full ? 2 : random.nextInt(least, 3); i > 0; i--) {
            values.add(value(element, sealed));
        }
        if (type.getRawType() == List.class) {
            return values;
        } else if (type.getRawType() == Set.class) {
            return new LinkedHashSet<>(values);
        }
        throw new IllegalStateException("the codec knows no values of " + type);
    }

    private static boolean isTextual(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }

    private static boolean isPersonal(Class<?> type) {
        return jp.musubi.language.kit.sealing.Personal.class.isAssignableFrom(type);
    }

    private String id() {
        return "id" + Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
    }

    private String text(boolean sealed) {
        String[] words = {
            "柿の皮", "", "\"quoted\\", "line\nbreak", "髙﨑 𠮷野", "<script>", "\u0000\u001f", "{\"$sealed\":[]}", "🍊"
        };
        String text = words[random.nextInt(words.length)] + words[random.nextInt(words.length)];
        return sealed ? SECRET + text : text;
    }
}
