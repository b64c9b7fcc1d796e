package jp.musubi.language.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table: an event, where it is allowed, and where it leads.
 *
 * @param event of the process itself, or one of another record that moves this one, too
 * @param another whether it is an event of another record, be it of the same kind
 * @param from where it is allowed; empty when the process begins with it
 * @param to where it leads; empty when everything stays where it is
 * @param choice which of several it is, by what the event says; null when there is but one
 * @param with the event without which this one never comes from there; null when it comes by itself
 */
public record Step<S extends Enum<S> & State>(
        Class<? extends Event> event,
        boolean another,
        Set<S> from,
        List<S> to,
        @Nullable Function<Event, S> choice,
        @Nullable Class<? extends Event> with) {

    /** Begins a row. */
    public static <E extends Event> On<E> on(Class<E> event) {
        return new On<>(event, false);
    }

    /** Whether the process begins with it. */
    public boolean begins() {
        return from.isEmpty();
    }

    /** Whether it leads nowhere else. */
    public boolean stays() {
        return to.isEmpty();
    }

    /** The same row, of an event that comes from there only together with another one, just after it. */
    public Step<S> with(Class<? extends Event> other) {
        return new Step<>(event, another, from, to, choice, other);
    }

    /** Where that event leads. */
    @Nullable
    S target(@Nullable S at, Event happened) {
        if (stays()) {
            return at;
        }
        return choice == null ? to.getFirst() : choice.apply(happened);
    }

    /** Whether it is allowed there. @param at null before the first event */
    boolean leadsFrom(@Nullable S at) {
        return at == null ? begins() : from.contains(at);
    }

    /** A row of which only the event is known. */
    public record On<E extends Event>(Class<E> event, boolean another) {
        /** It is the event of another record of the same kind. */
        public On<E> ofAnother() {
            return new On<>(event, true);
        }

        /** The process begins with it. */
        public <S extends Enum<S> & State> Step<S> begins(S state) {
            return new Step<>(event, another, Set.of(), List.of(state), null, null);
        }

        /** It is allowed where the record stands there. */
        @SafeVarargs
        public final <S extends Enum<S> & State> From<S, E> from(S first, S... more) {
            Set<S> states = EnumSet.of(first);
            for (S one : more) {
                states.add(one);
            }
            return new From<>(this, Collections.unmodifiableSet(states));
        }
    }

    /** A row of which is known where the event is allowed. */
    public record From<S extends Enum<S> & State, E extends Event>(On<E> on, Set<S> from) {
        /** It leads there. */
        public Step<S> to(S state) {
            return step(List.of(state), null);
        }

        /** It leads to one of those, by what it says. */
        @SafeVarargs
        public final Step<S> to(Function<? super E, S> choice, S... states) {
            Class<E> type = on.event();
            List<S> all = new ArrayList<>();
            for (S one : states) {
                all.add(one);
            }
            return step(List.copyOf(all), happened -> choice.apply(type.cast(happened)));
        }

        /** It changes what the record says, and not where it stands. */
        public Step<S> stays() {
            return step(List.of(), null);
        }

        private Step<S> step(List<S> to, @Nullable Function<Event, S> choice) {
            return new Step<>(on.event(), on.another(), from, to, choice, null);
        }
    }
}
