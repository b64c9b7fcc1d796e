package jp.musubi.command.seed.register;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.ErasedPersons;
import jp.musubi.command.party.Houses;
import jp.musubi.command.party.NamedParties;
import jp.musubi.command.party.PersonIds;
import jp.musubi.command.seed.SeedCase;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class RegisterSeedSlice {
    private RegisterSeedSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return NamedParties.models(Houses.models(Slice.of(configurer)))
                .model(PersonId.class, ActorRoles.class)
                .model(SeedId.class, SeedCase.class)
                .model(PersonIds.class, ErasedPersons.class)
                .handler(new RegisterSeedHandler());
    }
}
