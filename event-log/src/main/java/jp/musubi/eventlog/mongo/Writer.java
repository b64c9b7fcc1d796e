package jp.musubi.eventlog.mongo;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.FailureCause;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.eventlog.engine.GroupCommit;

/** Stores the appends of this process, as many together as wait. */
final class Writer implements AutoCloseable {
    private static final int FRONTIER_BYTES = Long.BYTES + Long.SIZE * 32;

    private final Server server;
    private final MongoOptions options;
    private final AppendDecider decider;
    private final GroupCommit<Pending> appends;
    private volatile boolean closed;

    Writer(Server server, MongoOptions options, AppendDecider decider) {
        this.server = server;
        this.options = options;
        this.decider = decider;
        this.appends = new GroupCommit<>(server.address().toString(), this::decide);
    }

    CompletableFuture<Appended> append(Append append) {
        Pending pending = new Pending(append);
        requireOneDocument(pending);
        appends.add(pending);
        return pending.future();
    }

    /** Only what comes near the limit is written for trial. */
    private void requireOneDocument(Pending pending) {
        long most = server.maxBytes();
        if (pending.bytes() > most / 4) {
            long bytes = pending.bytes() > most * 8 ? pending.bytes() : trialBytes(pending);
            if (bytes > most) {
                throw new IllegalArgumentException(
                        "the append needs " + bytes + " bytes, and MongoDB stores at most " + most + " in one piece");
            }
        }
    }

    private long trialBytes(Pending pending) {
        BatchDecision trial = new BatchDecision(Tail.NOTHING, options);
        trial.accept(pending);
        return (long) trial.document().getByteBuffer().remaining() + FRONTIER_BYTES;
    }

    private void decide(List<Pending> waiting) {
        if (closed) {
            throw new LogFailureException(FailureCause.CLOSED, "the event log " + server.address() + " is closed");
        }
        decider.decide(waiting);
    }

    /** Lets the batch under way come to its end. */
    @Override
    public void close() {
        appends.close(() -> closed = true);
    }
}
