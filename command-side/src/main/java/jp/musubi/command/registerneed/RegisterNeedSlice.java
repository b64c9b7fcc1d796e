package jp.musubi.command.registerneed;

import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.need.NeedCase;
import jp.musubi.command.party.PersonState;
import jp.musubi.command.slice.Slice;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class RegisterNeedSlice {
    private RegisterNeedSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(NeedId.class, NeedCase.class)
                .model(PersonId.class, PersonState.class)
                .handler(new RegisterNeedHandler());
    }
}
