package jp.musubi.query.way;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.event.Event;
import jp.musubi.language.kit.State;
import jp.musubi.language.kit.Way;

/**
 * A walk over the whole of a way: every state with a shortest history that leads there, and every event that is allowed
 * there.
 *
 * @param own samples of a record's own events, all it has
 * @param others samples of the events of other records that move it, all there are
 */
record Walk<S extends Enum<S> & State>(Way<S> way, List<Event> own, List<Event> others) {

    /**
     * One event after a history.
     *
     * @param to where it leads
     */
    record Move<S>(List<Event> history, S to) {}

    /** Fails unless it comes into every state, with a sample of every event. */
    void requireWhole() {
        assertThat(moves().stream().map(Move::to).distinct().toList()).containsAll(way.states());
        assertThat(classes(own)).isEqualTo(way.events());
        assertThat(classes(others)).isEqualTo(way.others(Event.class));
    }

    private static Set<Class<?>> classes(List<Event> samples) {
        return samples.stream().map(Object::getClass).collect(Collectors.toSet());
    }

    /** All moves that the table allows. */
    List<Move<S>> moves() {
        List<Move<S>> moves = new ArrayList<>();
        Map<S, List<Event>> found = new LinkedHashMap<>();
        found.put(null, List.of());
        Deque<S> rest = new ArrayDeque<>();
        S at = null;
        do {
            for (Event event : nextFrom(at)) {
                List<Event> history = new ArrayList<>(found.get(at));
                history.add(event);
                S next = after(at, event);
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

    private List<Event> nextFrom(S at) {
        List<Event> next = new ArrayList<>();
        own.stream().filter(event -> way.allows(at, event.getClass())).forEach(next::add);
        next.addAll(at == null ? List.of() : others);
        return next;
    }

    private S after(S at, Event sample) {
        return own.contains(sample) ? way.after(at, sample) : way.afterOther(at, sample);
    }
}
