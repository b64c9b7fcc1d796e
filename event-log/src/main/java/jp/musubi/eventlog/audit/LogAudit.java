package jp.musubi.eventlog.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import jp.musubi.eventlog.CommitRecord;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.TreeHead;

/** Recomputes every leaf hash and tree head of a log and compares them with what is stored. */
public final class LogAudit {
    private LogAudit() {}

    /**
     * Verifies events from the beginning to the head at the time of the call: their stored parts against their leaf
     * hashes, positions and commits without gaps, the tree's root after each commit, and the keys by which the engine
     * finds events against the events' own tags.
     *
     * @param progress called now and then with the position reached; it runs through the log twice where the engine has
     *     such keys
     * @throws LogFailureException when the log cannot be read now, for a cause that says nothing of what is stored
     */
    public static Verdict verify(EventLog log, LongConsumer progress) {
        return verify(log, AppendIds.untold(), progress);
    }

    /** As above, and the append id of each commit against what its events tell. */
    public static Verdict verify(EventLog log, AppendIds appendIds, LongConsumer progress) {
        return verifySince(log, Checkpoint.origin(), appendIds, progress).verdict();
    }

    /**
     * Verifies what came after an earlier audit. What was verified before is not read again, but the log must still
     * have the same tree there.
     */
    public static AuditResult verifySince(EventLog log, Checkpoint from, LongConsumer progress) {
        return verifySince(log, from, AppendIds.untold(), progress);
    }

    /** As above, and the append id of each commit against what its events tell. */
    public static AuditResult verifySince(EventLog log, Checkpoint from, AppendIds appendIds, LongConsumer progress) {
        AuditWalk walk = new AuditWalk(log, from, appendIds, progress);
        Optional<Verdict.Broken> broken = walk.run().or(() -> checkIndexes(log, from, walk.reached(), progress));
        return new AuditResult(
                broken.<Verdict>map(found -> found)
                        .orElseGet(() -> new Verdict.Intact(
                                walk.head().size(), walk.head().rootHex())),
                walk.reached());
    }

    /**
     * Verifies everything, as {@link #verify}, and that the log still has what an earlier audit knew: one that was
     * shortened, or rewritten as a whole, is intact in itself.
     *
     * @param known how far the log was found intact earlier; {@link Checkpoint#origin()} when nothing is known
     */
    public static AuditResult verifyKnowing(
            EventLog log, Checkpoint known, AppendIds appendIds, LongConsumer progress) {
        AuditResult whole = verifySince(log, Checkpoint.origin(), appendIds, progress);
        boolean eventsBroken = whole.verdict() instanceof Verdict.Broken broken && broken.kind() == Verdict.Kind.EVENTS;
        if (known.position() == 0 || eventsBroken) {
            return whole;
        }
        return new AuditWalk(log, known, appendIds, position -> {})
                .run()
                .map(broken -> new AuditResult(broken, whole.reached()))
                .orElse(whole);
    }

    private static Optional<Verdict.Broken> checkIndexes(
            EventLog log, Checkpoint from, Checkpoint to, LongConsumer progress) {
        if (!(log instanceof IndexedLog indexed)) {
            return Optional.empty();
        }
        try {
            return indexed.checkIndexes(from, to.position(), progress);
        } catch (LogFailureException e) {
            Unread.requireTold(e);
            return Optional.of(new Verdict.Broken(
                    0, Verdict.Kind.DERIVED, "the keys of the log cannot be read: " + e.getMessage()));
        } catch (IllegalArgumentException e) {
            return Optional.of(new Verdict.Broken(
                    0, Verdict.Kind.DERIVED, "the keys of the log cannot be read: " + e.getMessage()));
        }
    }

    /**
     * A quick look at the newest commits, for a start: leaf hashes, gapless positions and commits, and that the last
     * commit has the root of the head. The roots before it are not recomputed, so this never replaces {@link #verify}.
     *
     * @param commits how many of the newest
     */
    public static Verdict verifyTail(EventLog log, int commits) {
        long first = 0;
        try {
            TreeHead head = log.treeHead();
            if (head.size() == 0) {
                return verify(log, position -> {});
            }
            List<StoredEvent> last = log.read(head.size() - 1, 1);
            if (last.isEmpty()) {
                return new Verdict.Broken(head.size(), "the event is missing");
            }
            long from = Math.max(0, last.getFirst().commit() - commits);
            List<CommitRecord> tail = log.commits(from, commits);
            first = tail.isEmpty() ? head.size() : tail.getFirst().first();
            return tail(log, head, tail, from);
        } catch (LogFailureException e) {
            Unread.requireTold(e);
            return new Verdict.Broken(first, e.getMessage());
        }
    }

    private static Verdict tail(EventLog log, TreeHead head, List<CommitRecord> tail, long from) {
        EventReader events = new EventReader(
                log, tail.isEmpty() ? head.size() : tail.getFirst().first() - 1, AppendIds.untold());
        long commit = from;
        for (CommitRecord record : tail) {
            Optional<Verdict.Broken> broken = record.commit() != ++commit
                    ? Optional.of(new Verdict.Broken(events.reached() + 1, "commit " + commit + " is missing"))
                    : events.check(record, leafHash -> {});
            if (broken.isPresent()) {
                return broken.get();
            }
            if (record.last() == head.size()) {
                return Arrays.equals(record.root(), head.root())
                        ? new Verdict.Intact(head.size(), head.rootHex())
                        : new Verdict.Broken(record.first(), "the last commit has another root than the head");
            }
        }
        return new Verdict.Broken(events.reached() + 1, "the commit of the last event is missing");
    }
}
