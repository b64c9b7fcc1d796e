package jp.musubi.command.kit.slice;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.MessageTypeResolver;

/**
 * Remembers which class bears which message name. Axon reads the annotations of every handler's class again for every
 * event sourced, which costs more than the sourcing.
 */
public final class RememberedTypes implements MessageTypeResolver {
    private final MessageTypeResolver resolver;
    private final ConcurrentMap<Class<?>, Optional<MessageType>> known = new ConcurrentHashMap<>();

    RememberedTypes(MessageTypeResolver resolver) {
        this.resolver = resolver;
    }

    /** Lets the configured resolver be asked once for each class. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return configurer.componentRegistry(registry -> registry.registerDecorator(
                MessageTypeResolver.class, 0, (configuration, name, resolver) -> new RememberedTypes(resolver)));
    }

    @Override
    public Optional<MessageType> resolve(Class<?> payloadType) {
        return known.computeIfAbsent(payloadType, resolver::resolve);
    }
}
