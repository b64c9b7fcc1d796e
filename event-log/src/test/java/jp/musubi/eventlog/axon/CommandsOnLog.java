package jp.musubi.eventlog.axon;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.commandhandling.annotation.CommandHandler;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.GenericMessage;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.gateway.EventAppender;

/** Axon as an application uses it, with one command whose text becomes an event. */
final class CommandsOnLog implements AutoCloseable {
    private final AxonConfiguration axon;

    CommandsOnLog(AxonEventStorageEngine engine) {
        axon = EventSourcingConfigurer.create()
                .registerEventStorageEngine(configuration -> engine)
                .registerCommandHandlingModule(CommandHandlingModule.named("say")
                        .commandHandlers()
                        .annotatedCommandHandlingComponent(configuration -> new Handler()))
                .start();
    }

    /** Handles {@link Say}. */
    static final class Handler {
        @CommandHandler
        void handle(Say command, EventAppender events) {
            events.append(command.text());
        }
    }

    /** Appends the text. */
    record Say(String text) {}

    void send(String commandId, String text) {
        var message = new GenericCommandMessage(
                new GenericMessage(commandId, new MessageType(Say.class), new Say(text), Map.of()));
        axon.getComponent(CommandBus.class)
                .dispatch(message, null)
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
