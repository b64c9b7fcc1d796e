package jp.musubi.language.kit.sealing;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** The component of that name. @throws IllegalArgumentException when there is none */
    public Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no component " + name));
    }

    /** A new record of this shape. @param values one for each part, in order */
    public Record build(@Nullable Object... values) {
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
     * @param audience who of those that see the record sees it
     * @param accessor reads it: takes a record, gives an object
     */
    public record Part(String name, Class<?> type, boolean sealed, Audience audience, MethodHandle accessor) {
        private static final MethodType READS = MethodType.methodType(Object.class, Record.class);

        private static Part of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            try {
                return new Part(
                        component.getName(),
                        component.getType(),
                        component.isAnnotationPresent(Sealed.class),
                        audience(component),
                        MethodHandles.lookup().unreflect(accessor).asType(READS));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }

        private static Audience audience(RecordComponent component) {
            if (component.isAnnotationPresent(Internal.class)) {
                return Audience.OFFICE;
            }
            return component.isAnnotationPresent(Limited.class) ? Audience.INSIDERS : Audience.READERS;
        }

        /** Whether it is for fewer than all who see the record. */
        public boolean limited() {
            return audience != Audience.READERS;
        }

        /** The component's value in a record of this shape. */
        public @Nullable Object of(Record record) {
            try {
                return (Object) accessor.invokeExact(record);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("no accessor of a record throws it: " + name, e);
            }
        }
    }
}
