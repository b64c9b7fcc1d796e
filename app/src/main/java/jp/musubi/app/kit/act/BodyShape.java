package jp.musubi.app.kit.act;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.Most;
import jp.musubi.language.kit.RecordRef;

/**
 * What a body is made of, read from its record once.
 *
 * @param type the record
 * @param parts its components, in their order
 */
public record BodyShape<B extends Body>(Class<B> type, List<Part> parts) {
    private static final Map<Class<?>, BodyShape<?>> KNOWN = new ConcurrentHashMap<>();

    /**
     * One component.
     *
     * @param type of the component; of one item where it is a list
     * @param must whether there is no command without it
     * @param required whether it has to be said
     * @param prose whether it is a text of several lines
     * @param most how long a text may be, in characters; 0 when nothing is said
     * @param also another name under which it may be said, or null
     */
    public record Part(
            String name,
            Class<?> type,
            boolean list,
            boolean must,
            boolean required,
            boolean prose,
            int most,
            String also) {

        /** Whether it is one of several codes. */
        public boolean coded() {
            return type.isEnum();
        }

        /** The codes to choose from; none unless it is coded. */
        public List<Coded> codes() {
            return coded()
                    ? Arrays.stream(type.getEnumConstants())
                            .map(Coded.class::cast)
                            .toList()
                    : List.of();
        }
    }

    /** The shape of a record. @throws IllegalArgumentException when a component is of no kind that can be read */
    @SuppressWarnings("unchecked")
    public static <B extends Body> BodyShape<B> of(Class<B> type) {
        return (BodyShape<B>) KNOWN.computeIfAbsent(type, any -> made(type));
    }

    private static <B extends Body> BodyShape<B> made(Class<B> type) {
        List<Part> parts =
                Arrays.stream(type.getRecordComponents()).map(BodyShape::part).toList();
        parts.forEach(BodyShape::reader);
        return new BodyShape<>(type, parts);
    }

    private static Part part(RecordComponent component) {
        boolean list = component.getType() == List.class;
        Type generic = component.getGenericType();
        Class<?> type =
                list ? (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0] : component.getType();
        Schema schema = component.getAccessor().getAnnotation(Schema.class);
        boolean must = component.isAnnotationPresent(Must.class);
        Also also = component.getAnnotation(Also.class);
        Most most = component.getAnnotation(Most.class);
        return new Part(
                component.getName(),
                type,
                list,
                must,
                must || schema != null && schema.requiredMode() == Schema.RequiredMode.REQUIRED,
                component.isAnnotationPresent(Prose.class),
                most == null ? 0 : most.value(),
                also == null ? null : also.value());
    }

    /** Names that are passed over. */
    public Set<String> ignored() {
        Ignoring ignoring = type.getAnnotation(Ignoring.class);
        return ignoring == null ? Set.of() : Set.of(ignoring.value());
    }

    /** Takes the components out of what was typed. What is wrong is noted there: the body is worth nothing then. */
    public B read(TypedFields typed) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Part part : parts) {
            Object value = value(part, typed);
            values.put(part.name(), part.must() ? typed.required(part.name(), value) : value);
        }
        return make(type, values.values().toArray());
    }

    private static Object value(Part part, TypedFields typed) {
        Object value = reader(part).apply(typed, part.name());
        Object other = part.also() == null ? null : reader(part).apply(typed, part.also());
        return value == null ? other : value;
    }

    private static BiFunction<TypedFields, String, Object> reader(Part part) {
        Class<?> type = part.type();
        if (part.list()) {
            return listReader(type);
        }
        if (type == String.class) {
            return TypedFields::text;
        }
        if (type == Integer.class) {
            return TypedFields::number;
        }
        if (type == RecordRef.class) {
            return TypedFields::reference;
        }
        if (type == LocalDate.class) {
            return TypedFields::date;
        }
        if (type.isEnum()) {
            return (typed, name) -> coded(typed, name, type);
        }
        if (isId(type)) {
            return (typed, name) -> {
                String id = typed.id(name);
                return id == null ? null : make(type, id);
            };
        }
        throw new IllegalArgumentException(part.name() + " is a " + type + ", which cannot be read");
    }

    private static BiFunction<TypedFields, String, Object> listReader(Class<?> type) {
        if (type == String.class) {
            return TypedFields::texts;
        }
        return type.isEnum()
                ? (typed, name) -> codes(typed, name, type)
                : (typed, name) ->
                        typed.ids(name).stream().map(id -> make(type, id)).toList();
    }

    /** Ids are records of one text, and know what of a text can be one. */
    private static boolean isId(Class<?> type) {
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        return components.length == 1
                && components[0].getType() == String.class
                && type.getSimpleName().endsWith("Id");
    }

    @SuppressWarnings("unchecked")
    private static <E extends Enum<E> & Coded> Object coded(TypedFields typed, String name, Class<?> type) {
        return typed.code(name, (Class<E>) type);
    }

    @SuppressWarnings("unchecked")
    private static <E extends Enum<E> & Coded> Object codes(TypedFields typed, String name, Class<?> type) {
        return typed.codes(name, (Class<E>) type);
    }

    private static <T> T make(Class<T> type, Object... values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(type + " does not take " + Arrays.toString(values), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " is no record of values", e);
        }
    }
}
