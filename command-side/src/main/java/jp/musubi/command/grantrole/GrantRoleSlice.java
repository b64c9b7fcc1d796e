package jp.musubi.command.grantrole;

import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.party.OrganizationState;
import jp.musubi.command.party.PersonState;
import jp.musubi.command.slice.Slice;
import jp.musubi.language.id.OrganizationId;
import jp.musubi.language.id.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class GrantRoleSlice {
    private GrantRoleSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(PersonId.class, PersonState.class)
                .model(OrganizationId.class, OrganizationState.class)
                .handler(new GrantRoleHandler());
    }
}
