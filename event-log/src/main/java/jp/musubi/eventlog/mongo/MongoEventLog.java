package jp.musubi.eventlog.mongo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
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

/**
 * An event log in a MongoDB database. Any number of processes, on any number of machines, may have the same log open.
 *
 * <p>An append whose outcome is unknown when patience ends fails with {@link LogFailureException}; the log goes on by
 * itself, and {@link #appended} tells what became of it. It may be repeated under its append id at any time: it is stored
 * at most once.
 */
public final class MongoEventLog implements EventLog, IndexedLog {
    private static final Duration SHORTEST_POLL = Duration.ofMillis(5);
    private static final Duration LONGEST_POLL = Duration.ofMillis(160);

    private final Server server;
    private final Optional<Follower> follower;
    private final Optional<Writer> writer;
    private final Announcer announcer;
    private final Tail tail;
    private final Lookup lookup;
    private final Pages<StoredEvent> events;
    private final Pages<CommitRecord> commits;
    private final Sourcing sourcing;

    private MongoEventLog(Server server, Optional<Follower> follower, MongoOptions options) {
        this.server = server;
        this.follower = follower;
        this.tail = new Tail(server);
        this.lookup = new Lookup(server);
        this.events = Pages.ofEvents(server);
        this.commits = Pages.ofCommits(server);
        this.sourcing = new Sourcing(server, events);
        LongSupplier known = follower.<LongSupplier>map(
                        end -> () -> end.recent().head().position())
                .orElse(tail::position);
        this.announcer = new Announcer(server.address().toString(), heads(known), SHORTEST_POLL, LONGEST_POLL);
        this.writer = follower.map(
                end -> new Writer(server, options, new AppendDecider(server, options, end, lookup, announcer::wake)));
    }

    private Announcer.Heads heads(LongSupplier known) {
        return new Announcer.Heads() {
            @Override
            public long stored() {
                return head();
            }

            @Override
            public long own() {
                return known.getAsLong();
            }
        };
    }

    /** Opens a log with {@link MongoOptions#defaults()}. */
    public static MongoEventLog open(String connectionString) {
        return open(connectionString, MongoOptions.defaults());
    }

    /**
     * Opens a log, and creates it where there is none.
     *
     * @param connectionString {@code mongodb://…/DATABASE}; it is never shown or logged
     * @throws LogFailureException when it cannot be reached or written durably, was written by a newer version, or has a
     *     broken end, and when the connection string asks for less than majority and journal
     */
    public static MongoEventLog open(String connectionString, MongoOptions options) {
        Server server = Server.connect(Address.parse(connectionString), options);
        try {
            Form.createOrRequire(server);
            long changes = server.changes();
            Recent recent = new Tail(server).window(options.windowEvents());
            return new MongoEventLog(server, Optional.of(new Follower(server, recent, changes)), options);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * Opens an existing log for reading, even one whose end is broken, so that it can be audited.
     *
     * @throws LogFailureException when it cannot be reached or there is no event log
     */
    public static MongoEventLog openReadOnly(String connectionString, MongoOptions options) {
        Server server = Server.connect(Address.parse(connectionString), options);
        try {
            Form.require(server);
            return new MongoEventLog(server, Optional.empty(), options);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public CompletableFuture<Appended> append(Append append) {
        try {
            return writer.orElseThrow(() -> new LogFailureException(
                            FailureCause.NOT_PERMITTED,
                            "the event log " + server.address() + " was opened for reading"))
                    .append(Required.present("the append", append));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public Optional<Appended> appended(String appendId) {
        Required.present("the append id", appendId);
        return follower.flatMap(end -> end.recent().appended(appendId)).or(() -> lookup.appended(appendId));
    }

    @Override
    public long head() {
        return follower.map(end -> end.catchUp().position()).orElseGet(tail::position);
    }

    @Override
    public List<StoredEvent> read(long after, int limit) {
        return events.read(after, Required.limit(limit));
    }

    @Override
    public EventCursor source(Criteria criteria, long after) {
        return sourcing.open(Required.present("the criteria", criteria), after, head());
    }

    @Override
    public List<CommitRecord> commits(long afterCommit, int limit) {
        return commits.read(afterCommit, Required.limit(limit));
    }

    @Override
    public TreeHead treeHead() {
        return tail.treeHead();
    }

    @Override
    public long positionBefore(Instant time) {
        return sourcing.positionBefore(time, head());
    }

    @Override
    public Subscription onAppend(Runnable listener) {
        return announcer.add(Required.present("the listener", listener));
    }

    @Override
    public Optional<Verdict.Broken> checkIndexes(Checkpoint from, long upTo, LongConsumer progress) {
        long after = from.position();
        Long first = after >= upTo ? null : events.batchAfter(after);
        return first == null
                ? Optional.empty()
                : new IndexCheck(server, progress).run(after == 0 ? 1 : first, after, upTo);
    }

    @Override
    public void rebuildIndexes(LongConsumer progress) {
        new Rebuild(server, progress).run();
    }

    @Override
    public void close() {
        writer.ifPresent(Writer::close);
        announcer.close();
        server.close();
    }

    /** Hosts and database, without user and password. */
    @Override
    public String toString() {
        return "event log " + server.address();
    }
}
