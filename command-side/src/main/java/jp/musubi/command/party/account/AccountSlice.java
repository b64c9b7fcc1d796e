package jp.musubi.command.party.account;

import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Slice;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;

/** Registers these use cases. */
public final class AccountSlice {
    private AccountSlice() {}

    /** Adds the decision models and the handlers. */
    public static EventSourcingConfigurer configure(EventSourcingConfigurer configurer) {
        return Slice.of(configurer)
                .model(PersonId.class, ActorRoles.class)
                .model(PersonId.class, AccountState.class)
                .handler(new AccountHandlers());
    }
}
