package jp.musubi.eventlog.sqlite;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.Tag;
import jp.musubi.eventlog.canonical.CanonicalDraft;
import jp.musubi.eventlog.canonical.MerkleTree;
import org.sqlite.SQLiteErrorCode;

/** One append within an open write transaction. */
final class Insert {
    private static final String EVENT =
            "INSERT INTO events (position, commit_number, id, seconds, nanos, name, version,"
                    + " tags, metadata, payload, leaf_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String TAG = "INSERT INTO event_tags (tag, name, position) VALUES (?, ?, ?)";
    private static final String COMMIT = "INSERT INTO commits (commit_number, append_id, first_position, last_position,"
            + " root) VALUES (?, ?, ?, ?, ?)";
    private static final String BY_APPEND_ID = "SELECT first_position, last_position FROM commits WHERE append_id = ?";
    private static final String BY_EVENT_ID = "SELECT 1 FROM events WHERE id = ?";

    private final Session session;

    Insert(Session session) {
        this.session = session;
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
        long conflicting = Matching.any(
                session, append.condition().criteria(), append.condition().after());
        if (conflicting != 0) {
            throw new ConflictException(conflicting);
        }
        return store(append.appendId(), drafts);
    }

    static Optional<Appended> find(Session session, String appendId) throws SQLException {
        PreparedStatement select = session.prepared(BY_APPEND_ID);
        select.setString(1, appendId);
        try (ResultSet row = select.executeQuery()) {
            return row.next() ? Optional.of(new Appended(row.getLong(1), row.getLong(2), true)) : Optional.empty();
        }
    }

    private Appended store(String appendId, List<CanonicalDraft> drafts) throws SQLException {
        TreeState before = TreeState.read(session);
        TreeState state = new TreeState(before.commit() + 1, before.frontier());
        long first = state.frontier().size() + 1;
        for (CanonicalDraft draft : drafts) {
            long position = state.frontier().size() + 1;
            byte[] leafHash = MerkleTree.leafHash(draft.at(position, state.commit()));
            state.frontier().append(leafHash);
            insert(draft, position, state.commit(), leafHash);
        }
        Appended appended = new Appended(first, state.frontier().size(), false);
        insertCommit(state, appendId, appended);
        state.write(session);
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
        for (Tag tag : event.tags()) {
            insertTag(tag, event.name(), position);
        }
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

    private void insertTag(Tag tag, String name, long position) throws SQLException {
        PreparedStatement insert = session.prepared(TAG);
        insert.setBytes(1, TagKey.of(tag));
        insert.setString(2, name);
        insert.setLong(3, position);
        insert.executeUpdate();
    }

    private void insertCommit(TreeState state, String appendId, Appended appended) throws SQLException {
        PreparedStatement insert = session.prepared(COMMIT);
        insert.setLong(1, state.commit());
        insert.setString(2, appendId);
        insert.setLong(3, appended.first());
        insert.setLong(4, appended.last());
        insert.setBytes(5, state.frontier().root());
        insert.executeUpdate();
    }
}
