package jp.musubi.eventlog.sqlite;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import jp.musubi.eventlog.NewEvent;

/** Writes what was accepted of a batch: rows that all come at the end of their tables. */
final class Insert {
    private static final String EVENT =
            "INSERT INTO events (position, commit_number, id, seconds, nanos, name, version,"
                    + " tags, metadata, payload, leaf_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String COMMIT = "INSERT INTO commits (commit_number, append_id, first_position, last_position,"
            + " root, nodes) VALUES (?, ?, ?, ?, ?, ?)";

    private Insert() {}

    static void run(Session session, BatchDecision decision) throws SQLException {
        PreparedStatement event = session.prepared(EVENT);
        for (BatchDecision.Placed placed : decision.events()) {
            bind(event, placed);
            event.addBatch();
        }
        event.executeBatch();
        PreparedStatement commit = session.prepared(COMMIT);
        for (BatchDecision.Commit made : decision.commits()) {
            bind(commit, made);
            commit.addBatch();
        }
        commit.executeBatch();
    }

    private static void bind(PreparedStatement insert, BatchDecision.Placed placed) throws SQLException {
        NewEvent event = placed.draft().event();
        insert.setLong(1, placed.position());
        insert.setLong(2, placed.commit());
        insert.setString(3, event.id());
        insert.setLong(4, event.time().getEpochSecond());
        insert.setInt(5, event.time().getNano());
        insert.setString(6, event.name());
        insert.setString(7, event.version());
        insert.setBytes(8, placed.draft().tags());
        insert.setBytes(9, event.metadata());
        insert.setBytes(10, event.payload());
        insert.setBytes(11, placed.leafHash());
    }

    private static void bind(PreparedStatement insert, BatchDecision.Commit commit) throws SQLException {
        insert.setLong(1, commit.number());
        insert.setString(2, commit.appendId());
        insert.setLong(3, commit.at().first());
        insert.setLong(4, commit.at().last());
        insert.setBytes(5, commit.root());
        insert.setBytes(6, commit.nodes());
    }
}
