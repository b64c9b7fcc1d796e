package jp.musubi.node.gateway;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import jp.musubi.command.kit.Command;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.eventlog.Appended;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.StoredEvent;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.EventMetadata;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.language.kit.codec.MetadataCodec;
import jp.musubi.language.kit.codec.UnreadableEventException;
import jp.musubi.language.kit.sealing.KeyRing;
import jp.musubi.language.party.PersonId;
import jp.musubi.node.Version;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.MessageTypeResolver;

/** Commands by way of Axon's gateway. The command message's id is the append id, so that the log knows repeats. */
final class AxonCommands implements Commands {

    /** Each attempt decides anew; so many simultaneous writers of one record are not to be expected. */
    private static final int ATTEMPTS = 12;

    private static final long LONGEST_PAUSE_NANOS = 40_000_000;

    private final CommandGateway gateway;
    private final MessageTypeResolver types;
    private final EventLog log;
    private final EventCodec codec;

    AxonCommands(CommandGateway gateway, MessageTypeResolver types, EventLog log, EventCodec codec) {
        this.gateway = gateway;
        this.types = types;
        this.log = log;
        this.codec = codec;
    }

    @Override
    public Outcome send(Command command, String commandId, PersonId onBehalfOf, String digest) {
        String appendId = appendId(command.actor(), commandId);
        Optional<Outcome> before = repeated(command, appendId, digest);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            dispatch(message(command, appendId, onBehalfOf, digest));
        } catch (RefusedException e) {
            // The same command may have been accepted a moment ago, and now refuses its own repeat.
            return repeated(command, appendId, digest).orElseThrow(() -> e);
        }
        return log.appended(appendId)
                .map(stored -> new Outcome(stored.last(), false))
                .orElseGet(() -> new Outcome(log.head(), false));
    }

    private Optional<Outcome> repeated(Command command, String appendId, String digest) {
        Optional<Appended> stored = log.appended(appendId);
        stored.ifPresent(appended -> requireSame(command, appended, digest));
        return stored.map(appended -> new Outcome(appended.last(), true));
    }

    private void requireSame(Command command, Appended appended, String digest) {
        StoredEvent event = log.read(appended.first() - 1, 1).getFirst();
        String first = MetadataCodec.read(event.metadata()).get(EventMetadata.REQUEST);
        if (digest != null && first != null && !digest.equals(first)) {
            throw new RefusedException(
                    Refusal.of(Refusal.Kind.CONFLICT, differing(command, event), Commands.OTHER_REQUEST));
        }
    }

    /** Which field is not as it was; null when that cannot be told. */
    private String differing(Command command, StoredEvent stored) {
        try {
            Event event = codec.read(stored.name(), stored.version(), stored.payload())
                    .event();
            return FirstDifference.of(command, event).orElse(null);
        } catch (UnreadableEventException e) {
            return null;
        }
    }

    /** Bound to the actor: nobody can meet, or learn of, another's command by choosing its id. */
    static String appendId(PersonId actor, String commandId) {
        if (commandId == null || commandId.isEmpty() || commandId.length() > 200) {
            throw new IllegalArgumentException("a command id has 1 to 200 characters");
        }
        return Ids.derived("append", actor.value(), commandId);
    }

    private GenericCommandMessage message(Command command, String appendId, PersonId onBehalfOf, String digest) {
        Map<String, String> metadata = new EventMetadata(
                        command.actor().value(),
                        onBehalfOf == null ? null : onBehalfOf.value(),
                        appendId,
                        appendId,
                        appendId,
                        Version.current())
                .toMap();
        if (digest != null) {
            metadata.put(EventMetadata.REQUEST, digest);
        }
        return new GenericCommandMessage(
                new GenericMessage(appendId, types.resolveOrThrow(command), command, metadata));
    }

    private void dispatch(GenericCommandMessage message) {
        for (int attempt = 1; ; attempt++) {
            try {
                gateway.send(message).wait(Object.class);
                return;
            } catch (AppendEventsTransactionRejectedException e) {
                if (attempt == ATTEMPTS) {
                    throw new RefusedException(Refusal.of(Refusal.Kind.CONFLICT, null, "busy"));
                }
                pause(attempt);
            } catch (KeyRing.MissingKeyException e) {
                throw new RefusedException(Refusal.of(Refusal.Kind.CONFLICT, null, Codes.UNREADABLE_RECORD));
            } catch (KeyRing.DestroyedKeyException e) {
                throw new RefusedException(Refusal.of(Refusal.Kind.NOT_FOUND, null, "unknown_record"));
            }
        }
    }

    /** Waits a random while, so that rivals do not meet again. */
    private static void pause(int attempt) {
        long longest = Math.min(LONGEST_PAUSE_NANOS, 500_000L << attempt);
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest));
    }
}
