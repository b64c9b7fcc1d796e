package jp.musubi.command.cluster.describeoffice;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class DescribeOfficeSlice {
    private DescribeOfficeSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(TheCluster.class, OfficeNow.class)
                .handler(new DescribeOfficeHandler());
    }
}
