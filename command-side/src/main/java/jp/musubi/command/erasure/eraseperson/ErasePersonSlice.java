package jp.musubi.command.erasure.eraseperson;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.actor.Administrators;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.PersonState;
import jp.musubi.language.party.PersonId;
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
