package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.canonical.CanonicalDraft;
import jp.musubi.eventlog.canonical.Frontier;
import jp.musubi.eventlog.canonical.MerkleTree;

/**
 * The decisions within one write transaction: each append is checked against what is stored and what was accepted before
 * it. Nothing is written here, so whoever is refused leaves no trace.
 */
final class BatchDecision {
    /** So many rows of keys may be looked at, and so many keys looked up, for one append: some milliseconds. */
    private static final long MOST_ROWS = 4_096;

    private static final long MOST_KEYS = 1_024;
    /** Each check leaves only what came meanwhile; what is left after so many is little. */
    private static final int MOST_CHECKS = 4;

    private final Session session;
    private final Recent recent;
    private final TreeState before;
    private final Frontier frontier;
    private final KeySegment accepted;
    private final List<Placed> events = new ArrayList<>();
    private final List<Commit> commits = new ArrayList<>();

    /** An accepted event in its place. */
    record Placed(CanonicalDraft draft, long position, long commit, byte[] leafHash) {}

    /** The commit of one append. */
    record Commit(long number, String appendId, Appended at, byte[] root, byte[] nodes) {}

    /**
     * Begins.
     *
     * @param session within a write transaction
     * @param recent has looked at all that is stored
     * @param before how far the log has come
     */
    BatchDecision(Session session, Recent recent, TreeState before) {
        this.session = session;
        this.recent = recent;
        this.before = before;
        this.frontier = before.frontier().copy();
        this.accepted = new KeySegment(before.size());
    }

    /** What was accepted, in order. */
    List<Placed> events() {
        return events;
    }

    List<Commit> commits() {
        return commits;
    }

    /** What was accepted is found by this. */
    KeySegment accepted() {
        return accepted;
    }

    /** How far the log will have come. */
    TreeState after() {
        return commits.isEmpty()
                ? before
                : new TreeState(
                        commits.getLast().number(), frontier, commits.getLast().root());
    }

    /**
     * Gives an append its verdict, to be told when the whole batch is durable; or defers it, when what may contradict its
     * condition has to be looked for outside first.
     */
    void decide(Pending append) throws SQLException {
        String id = append.append().appendId();
        Optional<Appended> earlier = accepted.appended(id).or(() -> recent.appended(id));
        if (earlier.isEmpty()) {
            earlier = KeyTables.appended(session, id);
        }
        if (earlier.isPresent()) {
            append.accept(earlier.get());
            return;
        }
        Optional<RuntimeException> refusal = refusalOrFailure(append);
        if (refusal.isPresent()) {
            append.refuse(refusal.get());
        } else if (!append.deferred()) {
            append.accept(place(append));
        }
    }

    /** What cannot be decided is refused alone: others of the batch asked for something else. */
    private Optional<RuntimeException> refusalOrFailure(Pending append) throws SQLException {
        try {
            return refusal(append);
        } catch (SQLException e) {
            if (!Failures.ofOneStatement(e)) {
                throw e;
            }
            session.forget();
            return Optional.of(new LogFailureException("the append could not be decided on: " + e.getMessage(), e));
        } catch (RuntimeException e) {
            return Optional.of(
                    e instanceof LogFailureException known
                            ? known
                            : new LogFailureException("the append could not be decided on: " + e, e));
        }
    }

    private Optional<RuntimeException> refusal(Pending append) throws SQLException {
        long marker = append.append().condition().after();
        if (marker > accepted.reached()) {
            return Optional.of(new IllegalArgumentException("the append was decided on at position " + marker
                    + ", but the log ends at " + accepted.reached() + ": it is another one, or was cut"));
        }
        long conflicting = conflicting(append);
        if (conflicting != 0) {
            return Optional.of(new ConflictException(conflicting));
        }
        Set<String> own = new HashSet<>();
        for (NewEvent event : append.append().events()) {
            if (!own.add(event.id()) || taken(event.id())) {
                return Optional.of(
                        new IllegalArgumentException("an event with the id " + event.id() + " is already stored"));
            }
        }
        return Optional.empty();
    }

    private boolean taken(String eventId) throws SQLException {
        return accepted.hasEvent(eventId) || recent.hasEvent(eventId) || KeyTables.hasEvent(session, eventId);
    }

    /** The position of an event that contradicts a condition; 0 for none, or when that has to be looked for first. */
    private long conflicting(Pending append) throws SQLException {
        long after = append.append().condition().after();
        // Whoever has seen everything cannot have missed anything.
        if (after >= accepted.reached() || append.conflicting() != 0) {
            return append.conflicting();
        }
        List<Criteria.Item> items =
                append.append().condition().criteria().storable().anyOf();
        long checked = Math.max(after, append.checkedUpTo());
        long found = inMemory(items, checked);
        return found != 0 ? found : inTables(append, items, checked);
    }

    private long inMemory(List<Criteria.Item> items, long checked) {
        for (Criteria.Item item : items) {
            long after = recent.cleared().upTo(item, checked);
            long found = accepted.any(item, after);
            if (found == 0) {
                found = recent.any(item, after);
            }
            if (found != 0) {
                return found;
            }
        }
        return 0;
    }

    /** What memory does not have: little is looked at, because everybody who writes waits for it. */
    private long inTables(Pending append, List<Criteria.Item> items, long checked) throws SQLException {
        long from = recent.from();
        boolean atAnyCost = append.checks() >= MOST_CHECKS;
        if (checked < from && !atAnyCost && keys(items) > MOST_KEYS) {
            append.defer();
            return 0;
        }
        Budget budget = new Budget(atAnyCost ? Long.MAX_VALUE : MOST_ROWS, 1);
        for (Criteria.Item item : items) {
            long after = recent.cleared().upTo(item, checked);
            long found = after < from ? Matching.any(session, item, after, from, budget) : 0;
            if (found != 0) {
                return found;
            }
            if (budget.exhausted()) {
                append.defer();
                return 0;
            }
            recent.cleared().extend(item, checked, before.size());
        }
        return 0;
    }

    private static long keys(List<Criteria.Item> items) {
        long keys = 0;
        for (Criteria.Item item : items) {
            keys += (long) Math.max(1, item.tags().size())
                    * Math.max(1, item.names().size());
        }
        return keys;
    }

    private Appended place(Pending append) {
        long number = before.commit() + commits.size() + 1;
        long first = frontier.size() + 1;
        for (CanonicalDraft draft : append.drafts()) {
            long position = frontier.size() + 1;
            byte[] leafHash = MerkleTree.leafHash(draft.at(position, number));
            frontier.append(leafHash);
            events.add(new Placed(draft, position, number, leafHash));
            accepted.add(Keys.of(draft.event()));
        }
        Appended at = new Appended(first, frontier.size(), false);
        String id = append.append().appendId();
        accepted.add(id, first, at.last());
        commits.add(new Commit(number, id, at, frontier.root(), TreeNodes.of(frontier, first - 1)));
        return at;
    }
}
