package jp.musubi.eventlog.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.CommitRecord;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.Required;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.eventlog.TreeHead;
import jp.musubi.eventlog.audit.Checkpoint;
import jp.musubi.eventlog.audit.IndexedLog;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.eventlog.engine.Announcer;
import org.jspecify.annotations.Nullable;

/** An event log in one SQLite file. Several processes may have the same file open, on one machine. */
public final class SqliteEventLog implements EventLog, IndexedLog {
    private static final Duration POLL = Duration.ofMillis(50);

    private final SqliteFile file;
    private final ReaderPool readers;
    private final Recent recent;
    private final Sourcing sourcing;
    private final Announcer announcer;
    private final Optional<Writer> writer;

    private SqliteEventLog(SqliteFile file) {
        this(file, Optional.empty());
    }

    /** What an open log writes with. */
    private record Writing(Session session, OpenFiles files) {}

    private SqliteEventLog(SqliteFile file, Optional<Writing> writing) {
        this.file = file;
        this.readers = new ReaderPool(file);
        this.recent = new Recent(Batch.CARRIED_TOGETHER);
        this.sourcing = new Sourcing(readers, recent);
        FileHeads heads = new FileHeads(file);
        this.announcer = new Announcer(file.toString(), heads, POLL, POLL);
        Precheck precheck = new Precheck(readers, recent);
        this.writer = writing.map(with -> new Writer(file, with.files(), with.session(), recent, precheck, head -> {
            heads.own(head);
            announcer.wake();
        }));
    }

    /**
     * Opens a log, and creates it (for its owner only) where there is none.
     *
     * @throws LogFailureException when the file is no event log, was written by a newer version, has a broken end, cannot
     *     be opened or made durable, or is missing or empty while its write-ahead log is not
     */
    public static SqliteEventLog open(Path path) {
        SqliteFile file = new SqliteFile(path);
        file.create();
        Session session = null;
        try {
            session = file.writer();
            Schema.createOrRequire(session, file.toString());
            Soundness.require(session, file.toString());
            return new SqliteEventLog(file, Optional.of(new Writing(session, file.opened(session))));
        } catch (SQLException | RuntimeException e) {
            throw abandon(file, session, e);
        }
    }

    /**
     * Opens an existing log for reading, even one whose end is broken, so that it can be audited; where nothing can be
     * written, too.
     *
     * @throws LogFailureException when there is no event log, or what was appended last cannot be read where nothing can
     *     be written
     */
    public static SqliteEventLog openReadOnly(Path path) {
        SqliteFile file = SqliteFile.toRead(path);
        try (Session session = file.reader()) {
            Schema.require(session, file.toString());
            return new SqliteEventLog(file);
        } catch (SQLException e) {
            throw Failures.of(file.toString(), "opened", e);
        }
    }

    private static RuntimeException abandon(SqliteFile file, @Nullable Session session, Exception e) {
        RuntimeException failure =
                e instanceof SQLException sql ? Failures.of(file.toString(), "opened", sql) : (RuntimeException) e;
        try {
            if (session != null) {
                session.close();
            }
        } catch (SQLException closing) {
            failure.addSuppressed(closing);
        }
        return failure;
    }

    @Override
    public CompletableFuture<Appended> append(Append append) {
        try {
            return requireWriter().append(Required.present("the append", append));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public CompletableFuture<Appended> appendAndWait(Append append) {
        try {
            return requireWriter().appendAndWait(Required.present("the append", append));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Writer requireWriter() {
        return writer.orElseThrow(() -> new LogFailureException(
                FailureCause.NOT_PERMITTED, "the event log " + file + " was opened for reading"));
    }

    @Override
    public Optional<Appended> appended(String appendId) {
        Optional<Appended> known = recent.appended(Required.present("the append id", appendId));
        return known.isPresent() ? known : readers.read(session -> appended(session, appendId));
    }

    private Optional<Appended> appended(Session session, String appendId) throws SQLException {
        recent.reach(session, TreeState.head(session));
        Optional<Appended> known = recent.appended(appendId);
        return known.isPresent() ? known : KeyTables.appended(session, appendId);
    }

    @Override
    public long head() {
        return readers.read(TreeState::head);
    }

    @Override
    public List<StoredEvent> read(long after, int limit) {
        return readers.read(session -> Rows.range(session, after, Required.limit(limit)));
    }

    @Override
    public EventCursor source(Criteria criteria, long after) {
        return sourcing.open(Required.present("the criteria", criteria), after);
    }

    @Override
    public List<CommitRecord> commits(long afterCommit, int limit) {
        return readers.read(session -> Rows.commits(session, afterCommit, Required.limit(limit)));
    }

    @Override
    public TreeHead treeHead() {
        return readers.read(TreeState::treeHead);
    }

    @Override
    public long positionBefore(Instant time) {
        long head = head();
        return readers.read(session -> Rows.positionBefore(session, time, head));
    }

    @Override
    public Subscription onAppend(Runnable listener) {
        return announcer.add(Required.present("the listener", listener));
    }

    @Override
    public Optional<Verdict.Broken> checkIndexes(Checkpoint from, long upTo, LongConsumer progress) {
        return new IndexCheck(readers, progress).run(from, upTo);
    }

    @Override
    public void rebuildIndexes(LongConsumer progress) {
        if (writer.isPresent()) {
            writer.get().rebuild(progress);
        } else {
            rebuildFile(progress);
        }
        sourcing.forget();
    }

    /** Opened for reading: another connection writes, and what does not hold of the events is refused there. */
    private void rebuildFile(LongConsumer progress) {
        try (Session session = file.writer()) {
            Rebuild.run(session, file.toString(), progress);
        } catch (SQLException e) {
            throw Failures.of(file.toString(), "written", e);
        }
        recent.forget();
    }

    /**
     * Writes a copy of the log as it is at this moment, for its owner only and durably; writers and readers go on.
     *
     * @param target a file that does not exist yet
     * @throws LogFailureException when it exists, or the log cannot be read or the copy written; nothing is left of it
     */
    public void copyTo(Path target) {
        file.copyTo(new SqliteFile(target));
    }

    /** Whether a batch is under way, for tests. */
    boolean writing() {
        return requireWriter().writing();
    }

    /** How many rows of keys cursors have looked at, for tests. */
    long looked() {
        return sourcing.looked();
    }

    /** For tests of disks that fail. */
    void commits(WriteConnection.Commits other) {
        requireWriter().commits(other);
    }

    /** For tests of a full disk. */
    void limitPages(long pages) throws SQLException {
        requireWriter().limitPages(pages);
    }

    @Override
    public void close() {
        announcer.close();
        readers.close();
        writer.ifPresent(Writer::close);
    }
}
