package jp.musubi.command.closeneed;

import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.need.NeedCase;
import jp.musubi.command.slice.Slice;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class CloseNeedSlice {
    private CloseNeedSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(NeedId.class, NeedCase.class)
                .handler(new CloseNeedHandler());
    }
}
