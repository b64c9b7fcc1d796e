package jp.musubi.command.matching.resetmatcher;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.matching.MatcherInForce;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class ResetMatcherSlice {
    private ResetMatcherSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(TheCluster.class, MatcherInForce.class)
                .handler(new ResetMatcherHandler());
    }
}
