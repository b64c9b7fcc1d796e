package jp.musubi.command.matching.matchneed;

import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class MatchNeedSlice {
    private MatchNeedSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(NeedId.class, StandingSeeds.class)
                .model(MatchScope.class, NeedMatching.class)
                .handler(new MatchNeedHandler(settings.openProposalsPerNeed(), settings.today()));
    }
}
