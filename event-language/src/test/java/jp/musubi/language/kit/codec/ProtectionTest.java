package jp.musubi.language.kit.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.sealing.Personal;
import jp.musubi.language.kit.sealing.Sealed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that a new event must keep, for the codec protects by what its components declare. */
class ProtectionTest {

    static List<Class<? extends Event>> eventTypes() {
        return EventTypes.all();
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void nothingProtectedIsInsideSomethingProtected(Class<? extends Event> type) {
        assertThat(within(type, false))
                .as("they would be sealed under the outer keys alone")
                .isEmpty();
    }

    /** Sealed components, and personal values, below a sealed component. */
    private static List<String> within(Class<?> type, boolean sealed) {
        List<String> found = new ArrayList<>();
        if (sealed && Personal.class.isAssignableFrom(type)) {
            found.add(type.getName());
        }
        for (RecordComponent component : type.getRecordComponents()) {
            boolean here = component.isAnnotationPresent(Sealed.class);
            if (sealed && here) {
                found.add(type.getName() + "." + component.getName());
            }
            for (Class<?> inner : recordsIn(component.getGenericType())) {
                found.addAll(within(inner, sealed || here));
            }
        }
        return found;
    }

    private static List<Class<?>> recordsIn(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            List<Class<?>> records = new ArrayList<>();
            for (Type argument : parameterized.getActualTypeArguments()) {
                records.addAll(recordsIn(argument));
            }
            return records;
        }
        return ((Class<?>) type).isRecord() ? List.of((Class<?>) type) : List.of();
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void noProtectedComponentIsAPrimitive(Class<? extends Event> type) {
        assertThat(type.getRecordComponents())
                .filteredOn(component -> component.isAnnotationPresent(Sealed.class))
                .allSatisfy(component ->
                        assertThat(component.getType().isPrimitive()).isFalse());
    }
}
