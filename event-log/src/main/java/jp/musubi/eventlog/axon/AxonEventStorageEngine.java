package jp.musubi.eventlog.axon;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import jp.musubi.eventlog.Append;
import jp.musubi.eventlog.EventCursor;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.NewEvent;
import jp.musubi.eventlog.StoredEvent;
import org.axonframework.common.infra.ComponentDescriptor;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.ContinuousMessageStream;
import org.axonframework.eventsourcing.eventstore.EmptyAppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexPosition;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;

/**
 * Axon's storage engine on an event log.
 *
 * <p>The append id is the identifier of the command being handled, so that a command sent again is stored once, and
 * whoever sent it finds where its events stand by {@link EventLog#appended}. Closing the log is its owner's matter.
 */
public final class AxonEventStorageEngine implements EventStorageEngine {
    /** Names the append id where the command message itself is not in the context (handlers that are not annotated). */
    public static final ResourceKey<String> APPEND_ID = ResourceKey.withLabel("appendId");

    private final EventLog log;
    private final MessageMapping messages;

    /** An engine that stores what the codec writes. */
    public AxonEventStorageEngine(EventLog log, PayloadCodec codec) {
        this.log = log;
        this.messages = new MessageMapping(codec);
    }

    @Override
    public CompletableFuture<AppendTransaction<?>> appendEvents(
            AppendCondition condition, ProcessingContext context, List<TaggedEventMessage<?>> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedFuture(EmptyAppendTransaction.INSTANCE);
        }
        return attempt(() -> {
            List<NewEvent> toStore = events.stream().map(messages::toStore).toList();
            Append append = new Append(appendId(context), CriteriaMapping.condition(condition), toStore);
            return new LogTransaction(log, append);
        });
    }

    private static String appendId(ProcessingContext context) {
        if (context != null) {
            String given = context.getResource(APPEND_ID);
            if (given != null) {
                return given;
            }
            if (Message.fromContext(context) instanceof CommandMessage command) {
                return command.identifier();
            }
        }
        return UUID.randomUUID().toString();
    }

    @Override
    public MessageStream<EventMessage> source(SourcingCondition condition, ProcessingContext context) {
        long after = Math.max(0, GlobalIndexPosition.toIndex(condition.start()));
        EventCursor cursor = log.source(CriteriaMapping.criteria(condition.criteria()), after);
        Context end = ConsistencyMarker.addToContext(Context.empty(), new GlobalIndexConsistencyMarker(cursor.upTo()));
        Iterable<StoredEvent> events = () -> cursor;
        return MessageStream.fromStream(
                        StreamSupport.stream(events.spliterator(), false), messages::message, MessageMapping::context)
                .onClose(cursor::close)
                .concatWith(MessageStream.just(TerminalEventMessage.INSTANCE, message -> end)
                        .cast());
    }

    @Override
    public MessageStream<EventMessage> stream(StreamingCondition condition, ProcessingContext context) {
        TrackingToken token = condition.position();
        long after = token == null ? 0 : Math.max(0, token.position().orElse(0));
        LogFollower follower = new LogFollower(log, CriteriaMapping.criteria(condition.criteria()), after);
        return new ContinuousMessageStream<StoredEvent>(last -> follower.fetch(), messages::entry, (stream, wake) -> {
                    EventLog.Subscription subscription = log.onAppend(wake);
                    return () -> {
                        subscription.close();
                        return true;
                    };
                })
                .onClose(follower::close);
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(ProcessingContext context) {
        return CompletableFuture.completedFuture(new GlobalSequenceTrackingToken(0));
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(ProcessingContext context) {
        return attempt(() -> new GlobalSequenceTrackingToken(log.head()));
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, ProcessingContext context) {
        return attempt(() -> new GlobalSequenceTrackingToken(log.positionBefore(at)));
    }

    private static <T> CompletableFuture<T> attempt(Supplier<? extends T> work) {
        try {
            return CompletableFuture.completedFuture(work.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public void describeTo(ComponentDescriptor descriptor) {
        descriptor.describeProperty("log", log.getClass().getName());
        descriptor.describeProperty("codec", messages.codec().getClass().getName());
    }
}
