package jp.musubi.language.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way that records of a kind go: which event is allowed where, and where it leads. It stands once, beside the states;
 * decisions, views, pages and the picture in the documentation read it. It is a table: it decides nothing, and who may do
 * what is no part of it.
 *
 * @param <S> the states
 */
public final class Way<S extends Enum<S> & State> {
    private final Class<S> states;
    private final Class<? extends Event> subject;
    private final List<Step<S>> steps;
    private final Map<Class<?>, List<Step<S>>> own = new LinkedHashMap<>();
    private final Map<Class<?>, List<Step<S>>> others = new LinkedHashMap<>();
    private final Set<Class<? extends Event>> events;
    private final Set<Class<? extends Event>> beginnings;

    private Way(Class<S> states, Class<? extends Event> subject, List<Step<S>> steps) {
        this.states = states;
        this.subject = subject;
        this.steps = steps;
        for (Step<S> step : steps) {
            var rows = isOwn(step) ? own : others;
            rows.computeIfAbsent(step.event(), any -> new ArrayList<>()).add(step);
        }
        events = events(own, Event.class);
        beginnings = eventsWith((from, to) -> from == null);
    }

    /**
     * The table.
     *
     * @param subject the family of events of the process
     */
    @SafeVarargs
    public static <S extends Enum<S> & State> Way<S> of(
            Class<S> states, Class<? extends Event> subject, Step<S>... steps) {
        List<Step<S>> all = new ArrayList<>();
        for (Step<S> step : steps) {
            all.add(step);
        }
        return new Way<>(states, subject, List.copyOf(all));
    }

    private boolean isOwn(Step<S> step) {
        return !step.another() && (step.begins() || subject.isAssignableFrom(step.event()));
    }

    /** The states, in the order in which the process goes. */
    public List<S> states() {
        return Arrays.asList(states.getEnumConstants());
    }

    /** The state with that code; null when there is none. */
    public @Nullable S state(@Nullable String code) {
        return code == null ? null : Coded.of(states, code).orElse(null);
    }

    /** The codes of the states of which something is true. */
    public Set<String> codes(Predicate<? super S> what) {
        return states().stream().filter(what).map(State::code).collect(Collectors.toUnmodifiableSet());
    }

    /** All rows, as they were written. */
    public List<Step<S>> steps() {
        return steps;
    }

    /** The family of events of the process. */
    public Class<? extends Event> subject() {
        return subject;
    }

    /** The events of a record itself. */
    public Set<Class<? extends Event>> events() {
        return events;
    }

    /** The events of a record itself, but for some. */
    @SafeVarargs
    public final Set<Class<? extends Event>> eventsBut(Class<? extends Event>... left) {
        Set<Class<? extends Event>> rest = new LinkedHashSet<>(events());
        for (Class<? extends Event> one : left) {
            rest.remove(one);
        }
        return rest;
    }

    /** The events of other records, of a kind, that move this one, too. */
    public Set<Class<? extends Event>> others(Class<? extends Event> kind) {
        return events(others, kind);
    }

    private static <R> Set<Class<? extends Event>> events(Map<Class<?>, R> rows, Class<? extends Event> kind) {
        Set<Class<? extends Event>> events = new LinkedHashSet<>();
        rows.keySet().stream().filter(kind::isAssignableFrom).forEach(type -> events.add(type.asSubclass(Event.class)));
        return Collections.unmodifiableSet(events);
    }

    /** The events with which a record comes to be. */
    public Set<Class<? extends Event>> beginnings() {
        return beginnings;
    }

    /** A record's own events after which something is true that was not before. */
    public Set<Class<? extends Event>> entering(Predicate<? super S> what) {
        return eventsWith((from, to) -> !(from != null && what.test(from)) && what.test(to));
    }

    /** A record's own events that make something true, or not true any more. */
    public Set<Class<? extends Event>> turning(Predicate<? super S> what) {
        return eventsWith((from, to) -> (from != null && what.test(from)) != what.test(to));
    }

    private Set<Class<? extends Event>> eventsWith(BiPredicate<S, S> move) {
        Set<Class<? extends Event>> events = new LinkedHashSet<>();
        own.values().stream().flatMap(List::stream).forEach(step -> {
            List<S> from = step.begins() ? Collections.singletonList(null) : List.copyOf(step.from());
            if (step.to().stream().anyMatch(to -> from.stream().anyMatch(at -> move.test(at, to)))) {
                events.add(step.event());
            }
        });
        return Collections.unmodifiableSet(events);
    }

    /** Whether a record that stands there may meet that event of its own. @param at null before its first */
    public boolean allows(@Nullable S at, Class<? extends Event> event) {
        return find(own, at, event) != null;
    }

    /** Whether that event leads a record on from there, by itself. @param at null before its first */
    public boolean moves(@Nullable S at, Class<? extends Event> event) {
        Step<S> step = find(own, at, event);
        return step != null && !step.stays() && step.with() == null;
    }

    /** Where a record stands that such an event leads on, by itself. */
    public Set<S> movedBy(Class<? extends Event> event) {
        return states().stream().filter(at -> moves(at, event)).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether no event of its own leads a record on from there. */
    public boolean isLast(@Nullable S at) {
        return own.values().stream().flatMap(List::stream).noneMatch(step -> !step.stays() && step.leadsFrom(at));
    }

    /**
     * Where a record stands after an event of its own. What is in the log has happened: where no row allows it, because an
     * older version stored it, it leads where it leads otherwise. Only what is erased stays so.
     *
     * @param at null before its first
     */
    public @Nullable S after(@Nullable S at, Event event) {
        Step<S> step = find(own, at, event.getClass());
        if (step != null) {
            return step.target(at, event);
        }
        return at != null && at.erased() ? at : outcome(at, event);
    }

    private @Nullable S outcome(@Nullable S at, Event event) {
        return own.getOrDefault(event.getClass(), List.of()).stream()
                .filter(step -> !step.stays())
                .findFirst()
                .map(step -> step.target(at, event))
                .orElse(at);
    }

    /** Where an event leads that always leads to the same. @throws IllegalArgumentException when there are several */
    public S leadsTo(Class<? extends Event> event) {
        Set<S> to = own.getOrDefault(event, List.of()).stream()
                .flatMap(step -> step.to().stream())
                .collect(Collectors.toSet());
        if (to.size() != 1) {
            throw new IllegalArgumentException(event.getSimpleName() + " leads to " + to);
        }
        return to.iterator().next();
    }

    /** Whether events of other records of that class can move a record. */
    public boolean isMovedBy(Class<? extends Event> event) {
        return others.containsKey(event);
    }

    /** Where a record stands after an event of another one; most change nothing. */
    public @Nullable S afterOther(@Nullable S at, Event event) {
        Step<S> step = find(others, at, event.getClass());
        return step == null ? at : step.target(at, event);
    }

    private static <S extends Enum<S> & State> @Nullable Step<S> find(
            Map<Class<?>, List<Step<S>>> rows, @Nullable S at, Class<?> event) {
        for (Step<S> step : rows.getOrDefault(event, List.of())) {
            if (step.leadsFrom(at)) {
                return step;
            }
        }
        return null;
    }

    /**
     * The states to show as the steps of a record. While it goes on, all through which it can go then; where it rests or
     * has ended, how it began, and that.
     */
    public List<S> course(S at) {
        List<S> steps = states().stream()
                .filter(state -> state.waits() || state.stands())
                .toList();
        return steps.contains(at) ? steps : List.of(steps.getFirst(), at);
    }
}
