package jp.musubi.command.contact.giveuppromise;

import jp.musubi.command.contact.PromiseModels;
import jp.musubi.command.kit.slice.Slice;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class GiveUpPromiseSlice {
    private GiveUpPromiseSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return PromiseModels.register(Slice.of(configurer)).handler(new GiveUpPromiseHandler());
    }
}
