package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.musubi.eventlog.AppendCondition;
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
final class Round {
    private final Session session;
    private final Recent recent;
    private final TreeState before;
    private final Frontier frontier;
    private final Stretch accepted;
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
    Round(Session session, Recent recent, TreeState before) {
        this.session = session;
        this.recent = recent;
        this.before = before;
        this.frontier = before.frontier().copy();
        this.accepted = new Stretch(before.size());
    }

    /** What was accepted, in order. */
    List<Placed> events() {
        return events;
    }

    List<Commit> commits() {
        return commits;
    }

    /** What was accepted is found by this. */
    Stretch accepted() {
        return accepted;
    }

    /** How far the log will have come. */
    TreeState after() {
        return commits.isEmpty()
                ? before
                : new TreeState(
                        commits.getLast().number(), frontier, commits.getLast().root());
    }

    /** Gives an append its verdict, to be told when all of the round is durable. */
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
        } else {
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
        long conflicting = conflicting(append.append().condition());
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

    /** The position of an event that contradicts a condition; 0 for none. */
    private long conflicting(AppendCondition condition) throws SQLException {
        // Whoever has seen everything cannot have missed anything.
        if (condition.after() >= accepted.reached()) {
            return 0;
        }
        long found = accepted.any(condition.criteria(), condition.after());
        if (found == 0) {
            found = recent.any(condition.criteria(), condition.after());
        }
        long from = recent.from();
        for (Criteria.Item item : condition.criteria().storable().anyOf()) {
            if (found == 0 && condition.after() < from) {
                found = Matching.any(session, item, condition.after(), from, new Budget(Long.MAX_VALUE, 1));
            }
        }
        return found;
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
