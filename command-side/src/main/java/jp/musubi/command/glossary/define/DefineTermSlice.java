package jp.musubi.command.glossary.define;

import jp.musubi.command.glossary.TermCase;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class DefineTermSlice {
    private DefineTermSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(TermId.class, TermCase.class)
                .handler(new DefineTermHandler());
    }
}
