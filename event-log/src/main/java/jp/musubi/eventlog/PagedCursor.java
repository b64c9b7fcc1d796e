package jp.musubi.eventlog;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/**
 * For engines: events page by page. Between pages nothing is held open in the store, so a slow reader or a forgotten cursor
 * holds up nobody.
 */
public final class PagedCursor implements EventCursor {
    private final long upTo;
    private final Supplier<List<StoredEvent>> nextPage;
    private Iterator<StoredEvent> page = List.<StoredEvent>of().iterator();
    private boolean ended;

    /**
     * A cursor up to a position.
     *
     * @param upTo the head of the log when the cursor is opened
     * @param nextPage the next events; an empty list ends the cursor
     */
    public PagedCursor(long upTo, Supplier<List<StoredEvent>> nextPage) {
        this.upTo = upTo;
        this.nextPage = nextPage;
    }

    @Override
    public boolean hasNext() {
        if (!ended && !page.hasNext()) {
            page = nextPage.get().iterator();
            ended = !page.hasNext();
        }
        return !ended;
    }

    @Override
    public StoredEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the cursor has ended");
        }
        return page.next();
    }

    @Override
    public long upTo() {
        return upTo;
    }

    @Override
    public void close() {
        ended = true;
    }
}
