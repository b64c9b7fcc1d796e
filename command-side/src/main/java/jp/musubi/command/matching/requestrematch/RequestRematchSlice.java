package jp.musubi.command.matching.requestrematch;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.matching.RematchJob;
import jp.musubi.command.matching.RematchJobs;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class RequestRematchSlice {
    private RequestRematchSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(RematchId.class, RematchJob.class)
                .model(TheCluster.class, RematchJobs.class)
                .handler(new RequestRematchHandler());
    }
}
