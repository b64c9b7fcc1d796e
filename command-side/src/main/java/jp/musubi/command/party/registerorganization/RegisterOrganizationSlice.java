package jp.musubi.command.party.registerorganization;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.command.party.NumberHistory;
import jp.musubi.command.party.OrganizationState;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers this use case. */
public final class RegisterOrganizationSlice {
    private RegisterOrganizationSlice() {}

    /** Adds the decision models and the handler. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(OrganizationId.class, OrganizationState.class)
                .model(NumberHistory.Number.class, NumberHistory.class)
                .handler(new RegisterOrganizationHandler());
    }
}
