package jp.musubi.automation.matching;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import jp.musubi.command.kit.Command;
import jp.musubi.language.kit.EventMetadata;
import jp.musubi.language.kit.sealing.KeyRing;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends by way of Axon's command gateway. The message's id is the command id, which becomes the append id. */
public final class GatewayMatchCommands implements MatchCommands {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayMatchCommands.class);
    /** Each attempt decides anew. Nobody waits for the matcher, so it can be patient. */
    private static final int ATTEMPTS = 50;

    private static final long LONGEST_PAUSE_NANOS = 40_000_000;

    private final CommandGateway gateway;
    private final MessageTypeResolver types;
    private final String software;

    /** @param software version of Musubi, kept in the metadata of what is stored */
    public GatewayMatchCommands(CommandGateway gateway, MessageTypeResolver types, String software) {
        this.gateway = gateway;
        this.types = types;
        this.software = software;
    }

    @Override
    public void send(Command command, Cause cause) {
        GenericCommandMessage message = message(command, cause);
        for (int attempt = 1; ; attempt++) {
            try {
                gateway.send(message).wait(Object.class);
                return;
            } catch (KeyRing.MissingKeyException e) {
                // What it found rests on texts that nobody can read any more: nothing is stored of it, and others go
                // on.
                LOG.warn("A need is not matched: {}", e.getMessage());
                return;
            } catch (AppendEventsTransactionRejectedException | KeyRing.DestroyedKeyException e) {
                // The next attempt sees what came between: a decision, or an erasure.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
            }
        }
    }

    private GenericCommandMessage message(Command command, Cause cause) {
        EventMetadata metadata = new EventMetadata(
                command.actor().value(), null, cause.commandId(), cause.correlationId(), cause.eventId(), software);
        return new GenericCommandMessage(
                new GenericMessage(cause.commandId(), types.resolveOrThrow(command), command, metadata.toMap()));
    }
}
