package jp.musubi.eventlog.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import jp.musubi.eventlog.CommitRecord;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.TreeHead;
import jp.musubi.eventlog.audit.Verdict.Broken;
import jp.musubi.eventlog.audit.Verdict.Kind;
import jp.musubi.eventlog.canonical.Frontier;
import org.jspecify.annotations.Nullable;

/** Goes through a log commit by commit, up to the head that it had at the beginning. */
final class AuditWalk {
    private static final int PAGE = 512;

    private final EventLog log;
    private final AppendIds appendIds;
    private final LongConsumer progress;
    private final Checkpoint from;
    private final Frontier frontier;
    private final EventReader events;
    private long commit;
    private Checkpoint reached;
    private @Nullable TreeHead head;

    AuditWalk(EventLog log, Checkpoint from, AppendIds appendIds, LongConsumer progress) {
        this.log = log;
        this.appendIds = appendIds;
        this.progress = progress;
        this.from = from;
        this.frontier = Frontier.of(from.frontier());
        this.events = new EventReader(log, frontier.size(), appendIds);
        this.commit = from.commit();
        this.reached = from;
    }

    /** The last commit that was found intact. */
    Checkpoint reached() {
        return reached;
    }

    /** The head that the log had when the walk began, once everything was found to hold. */
    TreeHead head() {
        return Objects.requireNonNull(head, "the head could not be read");
    }

    /** Walks; empty when everything holds. */
    Optional<Broken> run() {
        TreeHead head;
        try {
            head = log.treeHead();
            this.head = head;
        } catch (LogFailureException e) {
            Unread.requireTold(e);
            // The events may still tell the first bad position; an unreadable head is told when they do not.
            return walk(Long.MAX_VALUE).or(() -> broken("the head cannot be read: " + e.getMessage()));
        }
        try {
            return continuity(head).or(() -> walk(head.size())).or(() -> atHead(head));
        } catch (LogFailureException e) {
            Unread.requireTold(e);
            return broken("the log cannot be read: " + e.getMessage());
        }
    }

    private Optional<Broken> continuity(TreeHead head) {
        if (head.size() < frontier.size()) {
            return Optional.of(new Broken(
                    head.size() + 1,
                    Kind.SHORTENED,
                    "the log ends before position " + frontier.size() + ", verified earlier"));
        }
        if (from.commit() == 0) {
            return Optional.empty();
        }
        List<CommitRecord> verified = log.commits(from.commit() - 1, 1);
        boolean same = !verified.isEmpty()
                && verified.getFirst().commit() == from.commit()
                && verified.getFirst().last() == frontier.size()
                && Arrays.equals(verified.getFirst().root(), frontier.root());
        return same ? Optional.empty() : changed();
    }

    private Optional<Broken> changed() {
        Verdict whole = LogAudit.verify(log, appendIds, progress);
        return Optional.of(
                whole instanceof Broken broken
                        ? broken
                        : new Broken(
                                frontier.size(),
                                Kind.OTHER_HISTORY,
                                "the log has another history than the one verified earlier"));
    }

    private Optional<Broken> walk(long upTo) {
        while (frontier.size() < upTo) {
            Optional<List<CommitRecord>> page = readCommits();
            if (page.isEmpty()) {
                return broken("the record of commit " + (commit + 1) + " cannot be read");
            }
            if (page.get().isEmpty()) {
                return upTo == Long.MAX_VALUE
                        ? Optional.empty()
                        : broken("the record of commit " + (commit + 1) + " is missing");
            }
            Optional<Broken> broken = check(page.get(), upTo);
            if (broken.isPresent()) {
                return broken;
            }
            progress.accept(frontier.size());
        }
        return Optional.empty();
    }

    private Optional<List<CommitRecord>> readCommits() {
        try {
            return Optional.of(log.commits(commit, PAGE));
        } catch (LogFailureException e) {
            Unread.requireTold(e);
            try {
                return Optional.of(log.commits(commit, 1));
            } catch (LogFailureException again) {
                Unread.requireTold(again);
                return Optional.empty();
            }
        }
    }

    private Optional<Broken> check(List<CommitRecord> page, long upTo) {
        for (CommitRecord record : page) {
            if (frontier.size() >= upTo) {
                return Optional.empty();
            }
            Optional<Broken> broken = check(record, upTo);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private Optional<Broken> check(CommitRecord record, long upTo) {
        if (record.commit() != commit + 1) {
            return broken("the record of commit " + (commit + 1) + " is missing");
        }
        if (record.last() > upTo) {
            return Optional.of(new Broken(upTo + 1, "commit " + record.commit() + " goes beyond the head"));
        }
        Optional<Broken> broken = events.check(record, frontier::append);
        if (broken.isPresent()) {
            return broken;
        }
        if (!Arrays.equals(frontier.root(), record.root())) {
            return Optional.of(new Broken(
                    record.first(), "the tree up to commit " + record.commit() + " has another root than stored"));
        }
        commit = record.commit();
        reached = new Checkpoint(commit, frontier.toBytes());
        return Optional.empty();
    }

    private Optional<Broken> atHead(TreeHead head) {
        if (!Arrays.equals(frontier.root(), head.root())) {
            return Optional.of(new Broken(Math.max(1, frontier.size()), "the head has another root than its events"));
        }
        boolean more =
                !log.read(head.size(), 1).isEmpty() || !log.commits(commit, 1).isEmpty();
        // An append since the beginning of the walk has moved the head too; what no head covers was put there
        // otherwise.
        return more && log.treeHead().size() == head.size()
                ? broken("something stands beyond the head")
                : Optional.empty();
    }

    private Optional<Broken> broken(String reason) {
        return Optional.of(new Broken(frontier.size() + 1, reason));
    }
}
