package jp.musubi.command.testing;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.axonframework.common.configuration.Configuration;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.modelling.StateManager;
import org.axonframework.modelling.repository.ManagedEntity;
import org.axonframework.modelling.repository.Repository;

/**
 * Lets no handler read a decision model after it has appended events. With Axon 5.0.1 a model that is active in the unit of
 * work also takes in appended events that bear none of its tags, so what is read then may be false; {@code
 * AppendedEventsTest} shows it. All use cases run under this in their tests.
 */
public final class ReadThenAppend implements StateManager {
    private static final ResourceKey<Boolean> APPENDED = ResourceKey.withLabel("appended");
    private static final ResourceKey<Boolean> WATCHED = ResourceKey.withLabel("watched for appends");

    private final StateManager manager;
    private final Configuration configuration;

    private ReadThenAppend(StateManager manager, Configuration configuration) {
        this.manager = manager;
        this.configuration = configuration;
    }

    /** Watches every handler that is registered here. */
    public static EventSourcingConfigurer watch(EventSourcingConfigurer configurer) {
        return configurer.componentRegistry(registry -> registry.registerDecorator(
                StateManager.class,
                Integer.MAX_VALUE,
                (configuration, name, manager) -> new ReadThenAppend(manager, configuration)));
    }

    @Override
    public <I, T> CompletableFuture<ManagedEntity<I, T>> loadManagedEntity(
            Class<T> type, I id, ProcessingContext context) {
        if (context.containsResource(APPENDED)) {
            throw new IllegalStateException("read after appending, when models are not to be trusted: " + type);
        }
        if (context.putResourceIfAbsent(WATCHED, true) == null) {
            configuration
                    .getComponent(EventStore.class)
                    .transaction(context)
                    .onAppend(event -> context.putResource(APPENDED, true));
        }
        return manager.loadManagedEntity(type, id, context);
    }

    @Override
    public <I, T> StateManager register(Repository<I, T> repository) {
        manager.register(repository);
        return this;
    }

    @Override
    public Set<Class<?>> registeredEntities() {
        return manager.registeredEntities();
    }

    @Override
    public Set<Class<?>> registeredIdsFor(Class<?> type) {
        return manager.registeredIdsFor(type);
    }

    @Override
    public <I, T> Repository<I, T> repository(Class<T> type, Class<I> id) {
        return manager.repository(type, id);
    }
}
