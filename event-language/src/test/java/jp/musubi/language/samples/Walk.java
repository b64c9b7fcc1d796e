package jp.musubi.language.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.State;
import jp.musubi.language.kit.Way;

/**
 * A walk over the whole of a way: every state, null for the one before the first event, with a shortest history that leads
 * there, and every event that is allowed there.
 *
 * @param own samples of a record's own events, all it has
 * @param others samples of the events of other records that move it, all there are
 */
public record Walk<S extends Enum<S> & State>(Way<S> way, List<Event> own, List<Event> others) {

    /**
     * A state with a history that leads there.
     *
     * @param at null before the first event
     */
    public record Stand<S>(S at, List<Event> history) {
        @Override
        public String toString() {
            return String.valueOf(at);
        }
    }

    /**
     * One event after a history.
     *
     * @param history the event as its last
     * @param to where it leads
     */
    public record Move<S>(List<Event> history, S to) {}

    /** Histories that contain only what the table allows. */
    public Map<S, List<Event>> histories() {
        Map<S, List<Event>> found = new LinkedHashMap<>();
        walk(found);
        return found;
    }

    /** All moves that the table allows. */
    public List<Move<S>> moves() {
        return walk(new LinkedHashMap<>());
    }

    private List<Move<S>> walk(Map<S, List<Event>> found) {
        List<Move<S>> moves = new ArrayList<>();
        found.put(null, List.of());
        Deque<S> rest = new ArrayDeque<>();
        S at = null;
        do {
            for (Event event : nextFrom(at)) {
                S next = after(at, event);
                List<Event> history = list(found.get(at), event);
                moves.add(new Move<>(history, next));
                if (!found.containsKey(next)) {
                    found.put(next, history);
                    rest.add(next);
                }
            }
            at = rest.poll();
        } while (at != null);
        return moves;
    }

    /** All states with their histories. */
    public List<Stand<S>> stands() {
        return histories().entrySet().stream()
                .map(each -> new Stand<>(each.getKey(), each.getValue()))
                .toList();
    }

    /** Fails unless it comes past every state, with a sample of every event. */
    public void requireWhole() {
        assertThat(histories().keySet()).containsAll(way.states()).contains((S) null);
        assertThat(classes(own)).isEqualTo(way.events());
        assertThat(classes(others)).isEqualTo(way.others(Event.class));
    }

    private static Set<Class<?>> classes(List<Event> samples) {
        return samples.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    /** Samples of all that can happen there. */
    public List<Event> nextFrom(S at) {
        List<Event> next = new ArrayList<>();
        own.stream().filter(event -> way.allows(at, event.getClass())).forEach(next::add);
        next.addAll(at == null ? List.of() : others);
        return next;
    }

    /** Where one of the samples leads. */
    public S after(S at, Event sample) {
        return own.contains(sample) ? way.after(at, sample) : way.afterOther(at, sample);
    }

    /** The history and what comes after it. */
    public static Event[] then(List<Event> history, Event... more) {
        List<Event> all = new ArrayList<>(history);
        Collections.addAll(all, more);
        return all.toArray(Event[]::new);
    }

    /** As {@link #then}. */
    public static List<Event> list(List<Event> history, Event... more) {
        return Arrays.asList(then(history, more));
    }
}
