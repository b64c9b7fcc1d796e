package jp.musubi.command.resumerematch;

import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.actor.TheCluster;
import jp.musubi.command.rematch.RematchJob;
import jp.musubi.command.rematch.RematchJobs;
import jp.musubi.command.slice.Slice;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.RematchId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class ResumeRematchSlice {
    private ResumeRematchSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(RematchId.class, RematchJob.class)
                .model(TheCluster.class, RematchJobs.class)
                .handler(new ResumeRematchHandler());
    }
}
