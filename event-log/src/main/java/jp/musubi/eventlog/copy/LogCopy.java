package jp.musubi.eventlog.copy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
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
 * While one page of commits is being stored the next is read and brought, so that many become durable together.
 */
public final class LogCopy {
    private static final int COMMITS = 512;

    private final EventLog from;
    private final EventLog to;
    private final InOrder events;

    /** A commit that is being repeated. */
    private record Repeated(CommitRecord original, CompletableFuture<Appended> copy) {}

    private LogCopy(EventLog from, EventLog to) {
        this.from = from;
        this.to = to;
        this.events = new InOrder(from);
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
        List<Repeated> underWay = List.of();
        List<CommitRecord> page = from.commits(0, COMMITS);
        while (!page.isEmpty() || !underWay.isEmpty()) {
            List<Repeated> next = page.stream().map(this::repeat).toList();
            copied = finish(underWay, copied, progress);
            underWay = next;
            long sent = next.isEmpty() ? copied : next.getLast().original().commit();
            page = from.commits(sent, COMMITS);
        }
        TreeHead head = to.treeHead();
        if (head.size() != events.taken()) {
            throw new LogFailureException("somebody else has written to the copy: it has " + head.size()
                    + " events, the original " + events.taken());
        }
        return head;
    }

    private Repeated repeat(CommitRecord commit) {
        int count = Math.toIntExact(commit.last() - commit.first() + 1);
        List<NewEvent> again = events.next(count).stream().map(LogCopy::again).toList();
        // Whatever stands behind the previous commit is somebody else's.
        AppendCondition alone = new AppendCondition(commit.first() - 1, Criteria.everything());
        return new Repeated(commit, to.append(new Append(commit.appendId(), alone, again)));
    }

    /** Waits until a page is stored, and compares it. @return the number of its last commit */
    private long finish(List<Repeated> page, long before, LongConsumer progress) {
        if (page.isEmpty()) {
            return before;
        }
        for (Repeated repeated : page) {
            CommitRecord commit = repeated.original();
            if (!stored(repeated.copy()).equals(new Appended(commit.first(), commit.last(), false))) {
                throw differs(commit);
            }
        }
        List<CommitRecord> originals = page.stream().map(Repeated::original).toList();
        compare(originals, to.commits(before, originals.size()));
        progress.accept(originals.getLast().last());
        return originals.getLast().commit();
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

    private static Appended stored(CompletableFuture<Appended> copy) {
        try {
            return copy.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case ConflictException conflict ->
                    throw new LogFailureException("somebody else has written to the copy", conflict);
                case RuntimeException known -> throw known;
                case null, default -> throw e;
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
