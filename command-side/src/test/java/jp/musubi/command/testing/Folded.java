package jp.musubi.command.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import jp.musubi.language.kit.Event;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;

/** Sources a decision model from events, without a log. Events that it does not read are passed over. */
public final class Folded {
    private Folded() {}

    /** @param id of the model, where it is created with one */
    public static <M> M of(Class<M> model, Object id, List<Event> events) {
        Object state = created(model, id);
        for (Event event : events) {
            Method handler = handler(model, event);
            state = handler == null ? state : call(handler, state, event);
        }
        return model.cast(state);
    }

    private static Object created(Class<?> model, Object id) {
        Method creator = Arrays.stream(model.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EntityCreator.class))
                .findFirst()
                .orElseThrow();
        return creator.getParameterCount() == 0 ? call(creator, null) : call(creator, null, id);
    }

    private static Method handler(Class<?> model, Event event) {
        return ModelShape.handlers(model)
                .filter(method -> method.getParameterTypes()[0] == event.getClass())
                .findFirst()
                .orElse(null);
    }

    private static Object call(Method method, Object on, Object... arguments) {
        try {
            method.setAccessible(true);
            return method.invoke(on, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
