package jp.musubi.node.gateway;

import java.time.Duration;
import java.util.concurrent.CompletionException;
import jp.musubi.query.kit.Question;
import jp.musubi.search.index.SearchIndex;
import org.axonframework.messaging.queryhandling.gateway.QueryGateway;

/** Questions by way of Axon's query gateway; what they show is the index. */
public final class AxonQuestions implements Questions {

    private final QueryGateway gateway;
    private final SearchIndex index;

    public AxonQuestions(QueryGateway gateway, SearchIndex index) {
        this.gateway = gateway;
        this.index = index;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <A> A ask(Question<A> question) {
        try {
            return (A) gateway.query(question, Object.class).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public boolean await(long position, Duration timeout) {
        try {
            return index.await(position, timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public long position() {
        return index.position();
    }
}
