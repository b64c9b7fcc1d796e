package jp.musubi.node.gateway;

import java.time.Duration;
import jp.musubi.query.kit.Question;

/** The one way of questions. */
public interface Questions {
    <A> A ask(Question<A> question);

    /** Waits, bounded, until answers show the position: read your own writes. @return false when the time ran out */
    boolean await(long position, Duration timeout);

    /** The position that answers show now. */
    long position();
}
