package jp.musubi.command.giveuppromise;

import jp.musubi.command.promise.PromiseModels;
import jp.musubi.command.slice.Slice;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class GiveUpPromiseSlice {
    private GiveUpPromiseSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return PromiseModels.register(Slice.of(configurer)).handler(new GiveUpPromiseHandler());
    }
}
