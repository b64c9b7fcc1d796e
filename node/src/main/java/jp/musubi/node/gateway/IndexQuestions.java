package jp.musubi.node.gateway;

import java.time.Duration;
import jp.musubi.query.kit.Answers;
import jp.musubi.query.kit.Question;
import jp.musubi.search.index.SearchIndex;

/** Questions answered from the index, in the thread of whoever asks. */
public final class IndexQuestions implements Questions {

    private final Answers answers;
    private final SearchIndex index;

    public IndexQuestions(Answers answers, SearchIndex index) {
        this.answers = answers;
        this.index = index;
    }

    @Override
    public <A> A ask(Question<A> question) {
        return answers.ask(question);
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
