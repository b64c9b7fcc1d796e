package jp.musubi.eventlog.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.eventlog.canonical.CanonicalDraft;
import jp.musubi.eventlog.canonical.Frontier;
import jp.musubi.eventlog.canonical.MerkleTree;
import org.sqlite.SQLiteErrorCode;

/** Appends, one after the other, within an open write transaction. */
final class Insert {
    private static final String EVENT =
            "INSERT INTO events (position, commit_number, id, seconds, nanos, name, version,"
                    + " tags, metadata, payload, leaf_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    /** One to eight rows. */
    private static final List<String> TAGS = IntStream.range(0, 8)
            .mapToObj(more ->
                    "INSERT INTO event_tags (tag, name, position) VALUES (?, ?, ?)" + ", (?, ?, ?)".repeat(more))
            .toList();

    private static final String COMMIT = "INSERT INTO commits (commit_number, append_id, first_position, last_position,"
            + " root, nodes) VALUES (?, ?, ?, ?, ?, ?)";
    private static final String BY_APPEND_ID = "SELECT first_position, last_position FROM commits WHERE append_id = ?";
    private static final String BY_EVENT_ID = "SELECT 1 FROM events WHERE id = ?";

    private final Session session;
    private final Recent recent = new Recent();
    private TreeState state = TreeState.empty();

    Insert(Session session) {
        this.session = session;
    }

    /** Finds out how far the log has come. To be called in each transaction: other processes append too. */
    void begin() throws SQLException {
        TreeState stored = TreeState.read(session, state);
        if (stored != state) {
            recent.restart(stored.size());
        }
        state = stored;
    }

    /**
     * Checks and inserts.
     *
     * @throws ConflictException when the condition no longer holds
     * @throws IllegalArgumentException when an event id is taken
     */
    Appended run(Append append, List<CanonicalDraft> drafts) throws SQLException {
        Optional<Appended> earlier = find(session, append.appendId());
        if (earlier.isPresent()) {
            return earlier.get();
        }
        requireHolds(append.condition());
        return store(append.appendId(), drafts);
    }

    private void requireHolds(AppendCondition condition) throws SQLException {
        // Whoever has seen everything cannot have missed anything.
        if (condition.after() < state.size() && !recent.surelyHolds(condition)) {
            long conflicting = Matching.any(session, condition.criteria(), condition.after());
            if (conflicting != 0) {
                throw new ConflictException(conflicting);
            }
        }
    }

    static Optional<Appended> find(Session session, String appendId) throws SQLException {
        PreparedStatement select = session.prepared(BY_APPEND_ID);
        select.setString(1, appendId);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(new Appended(row.getLong(1), row.getLong(2), true)) : Optional.empty();
        }
    }

    private Appended store(String appendId, List<CanonicalDraft> drafts) throws SQLException {
        // A copy: what is refused half-way must leave no trace.
        Frontier frontier = state.frontier().copy();
        long commit = state.commit() + 1;
        for (CanonicalDraft draft : drafts) {
            long position = frontier.size() + 1;
            byte[] leafHash = MerkleTree.leafHash(draft.at(position, commit));
            frontier.append(leafHash);
            recent.note(draft.event().tags(), position);
            insert(draft, position, commit, leafHash);
        }
        Appended appended = new Appended(state.size() + 1, frontier.size(), false);
        TreeState after = TreeState.of(commit, frontier);
        insertCommit(after, appendId, appended);
        state = after;
        return appended;
    }

    private void insert(CanonicalDraft draft, long position, long commit, byte[] leafHash) throws SQLException {
        NewEvent event = draft.event();
        PreparedStatement insert = session.prepared(EVENT);
        insert.setLong(1, position);
        insert.setLong(2, commit);
        insert.setString(3, event.id());
        insert.setLong(4, event.time().getEpochSecond());
        insert.setInt(5, event.time().getNano());
        insert.setString(6, event.name());
        insert.setString(7, event.version());
        insert.setBytes(8, draft.tags());
        insert.setBytes(9, event.metadata());
        insert.setBytes(10, event.payload());
        insert.setBytes(11, leafHash);
        try {
            insert.executeUpdate();
        } catch (SQLException e) {
            requireFree(event.id(), e);
            throw e;
        }
        insertTags(List.copyOf(event.tags()), event.name(), position);
    }

    /** Tells a taken event id, which is the caller's matter, from anything else that an insert may fail of. */
    private void requireFree(String eventId, SQLException e) throws SQLException {
        if (Failures.code(e) != SQLiteErrorCode.SQLITE_CONSTRAINT) {
            return;
        }
        PreparedStatement select = session.prepared(BY_EVENT_ID);
        select.setString(1, eventId);
        try (ResultSet row = select.executeQuery()) {
            if (row.next()) {
                throw new IllegalArgumentException("an event with the id " + eventId + " is already stored", e);
            }
        }
    }

    /** Several rows by one statement: each has its price. */
    private void insertTags(List<Tag> tags, String name, long position) throws SQLException {
        for (int from = 0; from < tags.size(); from += TAGS.size()) {
            List<Tag> some = tags.subList(from, Math.min(from + TAGS.size(), tags.size()));
            PreparedStatement insert = session.prepared(TAGS.get(some.size() - 1));
            int at = 1;
            for (Tag tag : some) {
                insert.setBytes(at++, TagKey.of(tag));
                insert.setString(at++, name);
                insert.setLong(at++, position);
            }
            insert.executeUpdate();
        }
    }

    private void insertCommit(TreeState after, String appendId, Appended appended) throws SQLException {
        PreparedStatement insert = session.prepared(COMMIT);
        insert.setLong(1, after.commit());
        insert.setString(2, appendId);
        insert.setLong(3, appended.first());
        insert.setLong(4, appended.last());
        insert.setBytes(5, after.root());
        insert.setBytes(6, TreeNodes.of(after.frontier(), appended.first() - 1));
        insert.executeUpdate();
    }
}
