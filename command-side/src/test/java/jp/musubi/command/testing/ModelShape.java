package jp.musubi.command.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.musubi.command.kit.slice.Follows;
import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.State;
import jp.musubi.language.kit.Way;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.messaging.core.annotation.AnnotationMessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;

/** What a decision model reads, and what it says that it leaves out. */
public record ModelShape(Class<?> model) {

    /** Events that it takes in. */
    public Set<Class<?>> handled() {
        return handlers(model).map(method -> method.getParameterTypes()[0]).collect(Collectors.toSet());
    }

    /** The methods that take events in: the model's own, and those of what it follows. */
    static Stream<Method> handlers(Class<?> model) {
        return Stream.concat(Stream.of(model), Arrays.stream(model.getInterfaces()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class));
    }

    /** Events that it names as left out. */
    public Set<Class<?>> ignored() {
        Ignores ignores = model.getAnnotation(Ignores.class);
        return ignores == null ? Set.of() : Set.of(ignores.value());
    }

    /**
     * The events that concern it: of a kind that it takes from a way those that the way names, of another kind of which it
     * takes in any all there are.
     */
    public Set<Class<?>> concerned() {
        return EventTypes.families().stream().flatMap(this::concerned).collect(Collectors.toSet());
    }

    private Stream<? extends Class<?>> concerned(Class<?> kind) {
        Set<Class<?>> followed = followed(kind);
        return followed.isEmpty() && handled().stream().anyMatch(kind::isAssignableFrom)
                ? EventTypes.all().stream().filter(kind::isAssignableFrom)
                : followed.stream();
    }

    private Set<Class<?>> followed(Class<?> kind) {
        Set<Class<?>> followed = new HashSet<>();
        for (Way<?> way : ways()) {
            followed.addAll(part(way));
            followed.addAll(whole() ? way.others(Event.class) : Set.of());
        }
        followed.removeIf(event -> !kind.isAssignableFrom(event));
        return followed;
    }

    private List<Way<?>> ways() {
        Follows follows = model.getAnnotation(Follows.class);
        return Stream.of(follows == null ? new Class<?>[0] : follows.value())
                .<Way<?>>map(states -> ((State) states.getEnumConstants()[0]).way())
                .toList();
    }

    private Set<Class<? extends Event>> part(Way<?> way) {
        return switch (model.getAnnotation(Follows.class).part()) {
            case WHOLE -> way.events();
            case BEGINNING -> way.beginnings();
            case UNDERWAY -> way.turning(State::underway);
        };
    }

    private boolean whole() {
        return model.getAnnotation(Follows.class).part() == Follows.Part.WHOLE;
    }

    /** Events that it would not notice, and does not say so. */
    public Set<Class<?>> forgotten() {
        Set<Class<?>> rest = new HashSet<>(concerned());
        rest.removeAll(handled());
        rest.removeAll(ignored());
        return rest;
    }

    /** What it asks the log for, about some record. */
    public Set<EventCriterion> criteria() {
        try {
            Method builder = builder();
            builder.setAccessible(true);
            Object id = some(id());
            EventCriteria criteria = (EventCriteria) builder.invoke(null, id, new AnnotationMessageTypeResolver());
            return criteria.flatten();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The type of its id. */
    public Class<?> id() {
        return builder().getParameterTypes()[0];
    }

    private Method builder() {
        return Arrays.stream(model.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventCriteriaBuilder.class))
                .findFirst()
                .orElseThrow();
    }

    /** The classes of the events that a criterion asks for. */
    public static List<Class<?>> types(EventCriterion criterion) {
        return criterion.types().stream()
                .<Class<?>>map(name -> EventTypes.find(name.fullName()).orElseThrow())
                .toList();
    }

    private static Object some(Type type) {
        if (type instanceof ParameterizedType set && set.getRawType() == Set.class) {
            return Set.of(some(set.getActualTypeArguments()[0]));
        }
        Class<?> raw = (Class<?>) type;
        if (raw == String.class) {
            return "x";
        }
        return raw.isEnum() ? raw.getEnumConstants()[0] : record(raw);
    }

    private static Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> some(component.getGenericType()))
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make up an id of " + type, e);
        }
    }
}
