package jp.musubi.eventlog.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.engine.GroupCommit;

/** The one writing connection of this process; other processes' writers wait for each other in SQLite. */
final class Writer implements AutoCloseable {
    private final GroupCommit<Pending> appends;
    private final Batch batch;
    private final Precheck precheck;
    private final LongConsumer afterCommit;

    /**
     * @param precheck for what a batch defers
     * @param afterCommit told the head after each commit, before those who wait for it
     */
    Writer(
            SqliteFile file,
            OpenFiles files,
            Session session,
            Recent recent,
            Precheck precheck,
            LongConsumer afterCommit) {
        this.appends = new GroupCommit<>(file.toString(), this::decide);
        this.batch = new Batch(file, files, session, recent);
        this.precheck = precheck;
        this.afterCommit = afterCommit;
    }

    /** Brings an append. @throws IllegalArgumentException when an event cannot be stored as it is */
    CompletableFuture<Appended> append(Append append) {
        Pending pending = new Pending(append);
        appends.add(pending);
        return pending.future();
    }

    /** The same for a caller who waits. SQLite is not disturbed by what interrupts the caller's thread. */
    CompletableFuture<Appended> appendAndWait(Append append) {
        Pending pending = new Pending(append);
        appends.addAndWait(pending);
        return pending.future();
    }

    private void decide(List<Pending> together) {
        batch.run(together);
        long head = together.stream().mapToLong(Pending::storedUpTo).max().orElse(0);
        if (head > 0) {
            afterCommit.accept(head);
        }
        for (Pending append : together) {
            if (append.deferred()) {
                append.setAside(() -> precheck.look(append));
            } else {
                append.tell();
            }
        }
    }

    /** Builds anew what is derived from the events; who appends waits. */
    void rebuild(LongConsumer progress) {
        appends.alone(() -> batch.rebuild(progress));
    }

    boolean writing() {
        return appends.busy();
    }

    /** For tests of disks that fail. */
    void commits(WriteConnection.Commits other) {
        batch.connection().commits(other);
    }

    /** Makes the file look full from here on, for tests; 0 lifts the limit. */
    void limitPages(long pages) throws SQLException {
        batch.connection().session().run("PRAGMA max_page_count = " + (pages == 0 ? 0xFFFFFFFEL : pages));
    }

    /** Lets the batch under way come to its end. Whoever still waits is told that the log is closed. */
    @Override
    public void close() {
        appends.close(batch::close);
    }
}
