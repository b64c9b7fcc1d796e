package jp.musubi.command.seed.publish;

import jp.musubi.command.confirmation.Demand;
import jp.musubi.command.kit.Settings;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class PublishSeedSlice {
    private PublishSeedSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        return Demand.models(Slice.of(configurer))
                .model(PersonId.class, ActorRoles.class)
                .model(SeedId.class, SeedCase.class)
                .handler(new PublishSeedHandler(settings.today()));
    }
}
