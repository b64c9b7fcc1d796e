package jp.musubi.command.cluster.found;

import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.slice.Slice;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class FoundClusterSlice {
    private FoundClusterSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer).model(TheCluster.class, Foundation.class).handler(new FoundClusterHandler());
    }
}
