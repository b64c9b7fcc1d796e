package jp.musubi.command.eraseperson;

import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.actor.Administrators;
import jp.musubi.command.actor.TheCluster;
import jp.musubi.command.party.PersonState;
import jp.musubi.command.slice.Slice;
import jp.musubi.language.id.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class ErasePersonSlice {
    private ErasePersonSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(PersonId.class, PersonState.class)
                .model(TheCluster.class, Administrators.class)
                .model(PersonId.class, NamedResearcher.class)
                .handler(new ErasePersonHandler());
    }
}
