package jp.musubi.eventlog.copy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.CommitRecord;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.TreeHead;

/**
 * Repeats every append of one log on another, empty one. An append says all that is hashed except position and commit, and
 * these follow from the order: so each commit of the copy must have the root of the original, and is compared with it.
 */
public final class LogCopy {
    private static final int COMMITS = 256;

    private final EventLog from;
    private final EventLog to;

    private LogCopy(EventLog from, EventLog to) {
        this.from = from;
        this.to = to;
    }

    /**
     * Copies until the original's head is reached, what is appended to it meanwhile included.
     *
     * @param to an empty log, to which nobody else writes
     * @param progress called now and then with the position reached
     * @return the head of both
     * @throws IllegalArgumentException when {@code to} is not empty, or cannot store an append of the original: some
     *     engines have a limit
     * @throws LogFailureException when a log cannot be read or written, when the copy differs from the original (which
     *     is then damaged), or when somebody else has written to {@code to}. What was copied so far stays there.
     */
    public static TreeHead run(EventLog from, EventLog to, LongConsumer progress) {
        if (to.head() != 0) {
            throw new IllegalArgumentException("a log is copied to an empty one only");
        }
        return new LogCopy(from, to).run(progress);
    }

    private TreeHead run(LongConsumer progress) {
        long copied = 0;
        long events = 0;
        List<CommitRecord> page = from.commits(0, COMMITS);
        while (!page.isEmpty()) {
            page.forEach(this::repeat);
            compare(page, to.commits(copied, COMMITS));
            copied = page.getLast().commit();
            events = page.getLast().last();
            progress.accept(events);
            page = from.commits(copied, COMMITS);
        }
        TreeHead head = to.treeHead();
        if (head.size() != events) {
            throw new LogFailureException("the copy has " + head.size() + " events, the original " + events);
        }
        return head;
    }

    private void repeat(CommitRecord commit) {
        int count = Math.toIntExact(commit.last() - commit.first() + 1);
        List<NewEvent> events = from.read(commit.first() - 1, count).stream()
                .map(LogCopy::again)
                .toList();
        // Whatever stands behind the previous commit is somebody else's.
        AppendCondition alone = new AppendCondition(commit.first() - 1, Criteria.everything());
        Appended appended = stored(new Append(commit.appendId(), alone, events));
        if (!appended.equals(new Appended(commit.first(), commit.last(), false))) {
            throw differs(commit);
        }
    }

    private static NewEvent again(StoredEvent event) {
        return new NewEvent(
                event.id(),
                event.time(),
                event.name(),
                event.version(),
                Set.copyOf(event.tags()),
                event.metadata(),
                event.payload());
    }

    private Appended stored(Append append) {
        try {
            return to.append(append).join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case ConflictException conflict ->
                    throw new LogFailureException("somebody else has written to the copy", conflict);
                case RuntimeException known -> throw known;
                default -> throw e;
            }
        }
    }

    private static void compare(List<CommitRecord> originals, List<CommitRecord> copies) {
        for (int i = 0; i < originals.size(); i++) {
            CommitRecord original = originals.get(i);
            if (i >= copies.size() || !same(original, copies.get(i))) {
                throw differs(original);
            }
        }
    }

    private static boolean same(CommitRecord one, CommitRecord other) {
        return one.commit() == other.commit()
                && one.appendId().equals(other.appendId())
                && one.first() == other.first()
                && one.last() == other.last()
                && Arrays.equals(one.root(), other.root());
    }

    private static LogFailureException differs(CommitRecord commit) {
        return new LogFailureException("the copy differs from the original from commit " + commit.commit()
                + " on (position " + commit.first() + "): verify the original");
    }
}
