package jp.musubi.command.reviseperson;

import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.party.OrganizationState;
import jp.musubi.command.slice.Slice;
import jp.musubi.language.id.OrganizationId;
import jp.musubi.language.id.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class RevisePersonSlice {
    private RevisePersonSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(PersonId.class, KnownPerson.class)
                .model(OrganizationId.class, OrganizationState.class)
                .handler(new RevisePersonHandler());
    }
}
