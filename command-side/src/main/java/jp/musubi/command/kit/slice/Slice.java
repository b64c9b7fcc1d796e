package jp.musubi.command.kit.slice;

import org.axonframework.eventsourcing.configuration.EventSourcedEntityModule;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;

/** Registers one use case: the decision models that it sources, then its handler. */
public final class Slice {
    private final EventSourcingConfigurer configurer;

    private Slice(EventSourcingConfigurer configurer) {
        this.configurer = configurer;
    }

    /** Begins the registration of a use case. */
    public static Slice of(EventSourcingConfigurer configurer) {
        return new Slice(configurer);
    }

    /**
     * Makes a decision model known. Several use cases may name the same model: Axon refuses a second registration, so
     * only the first one counts.
     *
     * @param id type of the model's id
     * @param model an {@code @EventSourcedEntity}
     */
    public Slice model(Class<?> id, Class<?> model) {
        configurer.componentRegistry(registry -> {
            if (!registry.hasComponent(KnownModel.class, model.getName())) {
                registry.registerComponent(KnownModel.class, model.getName(), c -> new KnownModel(model));
                registry.registerModule(EventSourcedEntityModule.autodetected(id, model));
            }
        });
        return this;
    }

    /** Registers the handler, an object with a {@code @CommandHandler} method, and ends the registration. */
    public EventSourcingConfigurer handler(Object handler) {
        return configurer.registerCommandHandlingModule(
                CommandHandlingModule.named(handler.getClass().getName())
                        .commandHandlers()
                        .annotatedCommandHandlingComponent(c -> handler));
    }

    /** Marks a model as registered. */
    private record KnownModel(Class<?> type) {}
}
