package jp.musubi.command.retireterm;

import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.slice.Slice;
import jp.musubi.command.term.TermCase;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.TermId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class RetireTermSlice {
    private RetireTermSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(TermId.class, TermCase.class)
                .handler(new RetireTermHandler());
    }
}
