package jp.musubi.query.kit;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** All handlers of questions, by class of question. */
public final class Answers {
    private final Map<Class<?>, Function<Object, Object>> handlers;

    public Answers(Map<Class<?>, Function<Object, Object>> handlers) {
        this.handlers = Map.copyOf(handlers);
    }

    /** The classes of question that can be asked. */
    public Set<Class<?>> questions() {
        Set<Class<?>> all = new HashSet<>(handlers.keySet());
        // Answered here, by the handler of what it asks.
        all.add(WithoutLimited.class);
        return Set.copyOf(all);
    }

    /** Asks. @throws IllegalArgumentException when nothing handles this class of question */
    @SuppressWarnings("unchecked")
    public <A> A ask(Question<A> question) {
        if (question instanceof WithoutLimited<A> open) {
            return open.of(ask(open.question()));
        }
        Function<Object, Object> handler = handlers.get(question.getClass());
        if (handler == null) {
            throw new IllegalArgumentException("no handler for " + question.getClass());
        }
        return (A) handler.apply(question);
    }
}
