package jp.musubi.language.sealing;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** How a class of records is protected: read once by reflection, then kept. Thread-safe. */
public final class RecordShape {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final List<Part> parts;
    private final Constructor<?> constructor;

    private RecordShape(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalArgumentException("not a record: " + type.getName());
        }
        parts = Arrays.stream(components).map(Part::of).toList();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a canonical constructor", e);
        }
        constructor.setAccessible(true);
    }

    /** The shape of a class of records. @throws IllegalArgumentException when it is not one */
    public static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** The components in their declared order. */
    public List<Part> parts() {
        return parts;
    }

    /** A new record of this shape. @param values one for each part, in order */
    public Record build(Object... values) {
        try {
            return (Record) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot build " + constructor, e);
        }
    }

    private static RuntimeException unwrapped(InvocationTargetException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    /**
     * One component.
     *
     * @param name its name, which is also its name in JSON
     * @param type its declared class
     * @param sealed whether it is stored encrypted
     * @param limited whether it is 限定公開
     * @param accessor reads it
     */
    public record Part(String name, Class<?> type, boolean sealed, boolean limited, Method accessor) {
        private static Part of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Part(
                    component.getName(),
                    component.getType(),
                    component.isAnnotationPresent(Sealed.class),
                    component.isAnnotationPresent(Limited.class),
                    accessor);
        }

        /** The component's value in a record of this shape. */
        public Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (InvocationTargetException e) {
                throw unwrapped(e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }
    }
}
