package jp.musubi.eventlog;

import java.util.Iterator;

/** Matching events one by one, read lazily. */
public interface EventCursor extends Iterator<StoredEvent>, AutoCloseable {

    /** The head of the log when the cursor was opened: what was not found up to here was not there. */
    long upTo();

    @Override
    void close();
}
