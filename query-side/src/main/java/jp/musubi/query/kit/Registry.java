package jp.musubi.query.kit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Where each question registers who answers it. */
public final class Registry {
    private final Map<Class<?>, Function<Object, Object>> handlers = new HashMap<>();

    /** Registers the one handler of a class of question. @throws IllegalStateException when it has one already */
    public <A, Q extends Question<A>> Registry answer(Class<Q> question, Function<Q, A> handler) {
        if (handlers.putIfAbsent(question, asked -> handler.apply(question.cast(asked))) != null) {
            throw new IllegalStateException("two handlers for " + question);
        }
        return this;
    }

    public Answers answers() {
        return new Answers(handlers);
    }
}
