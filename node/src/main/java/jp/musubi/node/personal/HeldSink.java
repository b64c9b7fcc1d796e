package jp.musubi.node.personal;

import java.io.IOException;
import java.time.Instant;

/** Takes what is held about a person, one thing after the other: a long history is never all in memory. */
public interface HeldSink {

    /** What follows is of this part, until the next. */
    enum Part {
        PERSON,
        ROLES,
        ACCOUNT,
        TOKENS,
        RECORDS,
        PROMISES,
        UNFINISHED,
        EVENTS
    }

    /** @param at the moment that all of it shows */
    void begin(String person, Instant at) throws IOException;

    void part(Part part) throws IOException;

    void item(HeldItem item) throws IOException;

    void end() throws IOException;
}
