package jp.musubi.node.gateway;

import jp.musubi.automation.matching.GatewayMatchCommands;
import jp.musubi.automation.matching.MatchCommands;
import jp.musubi.command.CommandSide;
import jp.musubi.command.kit.Settings;
import jp.musubi.eventlog.EventLog;
import jp.musubi.eventlog.axon.AxonEventStorageEngine;
import jp.musubi.language.kit.codec.EventCodec;
import jp.musubi.node.Version;
import jp.musubi.search.index.Foreground;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;

/** Axon, wired once: commands decide over the log. */
public final class CoreGateway implements AutoCloseable {

    private final AxonConfiguration axon;
    private final EventCodec codec;

    private CoreGateway(AxonConfiguration axon, EventCodec codec) {
        this.axon = axon;
        this.codec = codec;
    }

    /**
     * Wires and starts.
     *
     * @param settings what the installation sets about decisions
     */
    public static CoreGateway start(EventLog log, EventCodec codec, Settings settings) {
        EventSourcingConfigurer configurer = EventSourcingConfigurer.create()
                // It would ask a server on the internet for updates and write into the home directory.
                .componentRegistry(registry -> registry.disableEnhancer(UpdateCheckerConfigurationEnhancer.class))
                .registerEventStorageEngine(
                        configuration -> new AxonEventStorageEngine(log, new LanguagePayloadCodec(codec)))
                .messaging(messaging ->
                        messaging.registerCorrelationDataProvider(configuration -> new ActorCorrelation()));
        CommandSide.configure(configurer, settings);
        return new CoreGateway(configurer.start(), codec);
    }

    /** Commands by way of Axon's gateway, repeats answered from the log. */
    public Commands commands(EventLog log) {
        return new AxonCommands(
                axon.getComponent(CommandGateway.class), axon.getComponent(MessageTypeResolver.class), log, codec);
    }

    /**
     * The same, for people who wait.
     *
     * @param keys makes the key of a record that a command would bring into being while it is decided on
     * @param foreground is told that somebody waits
     */
    public Commands commands(EventLog log, VaultKeyRing keys, Foreground foreground) {
        return new PreparedCommands(commands(log), keys, foreground);
    }

    /** How the matcher sends what it found. */
    public MatchCommands matchCommands() {
        return new GatewayMatchCommands(
                axon.getComponent(CommandGateway.class),
                axon.getComponent(MessageTypeResolver.class),
                Version.current());
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
