package jp.musubi.eventlog.axon;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.ConflictException;
import jp.musubi.eventlog.EventLog;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/** One append, sent to the log when Axon commits. Until then nothing has been stored, so there is nothing to undo. */
final class LogTransaction implements AppendTransaction<Appended> {
    private final EventLog log;
    private final Append append;
    private final AtomicBoolean finished = new AtomicBoolean();

    LogTransaction(EventLog log, Append append) {
        this.log = log;
        this.append = append;
    }

    @Override
    public CompletableFuture<Appended> commit(ProcessingContext context) {
        if (finished.getAndSet(true)) {
            return CompletableFuture.failedFuture(new IllegalStateException("already committed or rolled back"));
        }
        // A command's thread has nothing else to do before it is decided.
        return log.appendAndWait(append).exceptionally(failure -> {
            throw translated(failure);
        });
    }

    private CompletionException translated(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof ConflictException conflict) {
            AppendEventsTransactionRejectedException rejected =
                    new AppendEventsTransactionRejectedException(conflict.getMessage() + " (decided on position "
                            + append.condition().after() + ")");
            rejected.initCause(conflict);
            return new CompletionException(rejected);
        }
        return new CompletionException(cause);
    }

    @Override
    public CompletableFuture<ConsistencyMarker> afterCommit(Appended appended, ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalIndexConsistencyMarker(appended.last()));
    }

    @Override
    public void rollback(ProcessingContext context) {
        finished.set(true);
    }
}
