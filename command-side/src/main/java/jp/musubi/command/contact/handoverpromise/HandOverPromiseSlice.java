package jp.musubi.command.contact.handoverpromise;

import jp.musubi.command.contact.PromiseModels;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.PersonState;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class HandOverPromiseSlice {
    private HandOverPromiseSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return PromiseModels.register(Slice.of(configurer))
                .model(PersonId.class, PersonState.class)
                .handler(new HandOverPromiseHandler());
    }
}
