package jp.musubi.command.need.register;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.need.NeedCase;
import jp.musubi.command.party.Houses;
import jp.musubi.command.party.NamedParties;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class RegisterNeedSlice {
    private RegisterNeedSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return NamedParties.models(Houses.models(Slice.of(configurer)))
                .model(PersonId.class, ActorRoles.class)
                .model(NeedId.class, NeedCase.class)
                .handler(new RegisterNeedHandler());
    }
}
