package jp.musubi.command.publishseed;

import jp.musubi.command.Settings;
import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.command.slice.Slice;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.SeedId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class PublishSeedSlice {
    private PublishSeedSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer, Settings settings) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(SeedId.class, SeedCase.class)
                .handler(new PublishSeedHandler(settings.today()));
    }
}
