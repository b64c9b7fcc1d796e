package jp.musubi.command.party;

import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.language.party.AccessTokenEnded;
import jp.musubi.language.party.AccessTokenIssued;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountOpened;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.LoginChanged;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.PasswordLinkIssued;
import jp.musubi.language.party.PasswordRenewed;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Whether an organization is registered. */
@EventSourcedEntity
@Ignores({
    AccessTokenEnded.class,
    AccessTokenIssued.class,
    AccountLocked.class,
    AccountOpened.class,
    AccountUnlocked.class,
    LoginChanged.class,
    PasswordLinkIssued.class,
    PasswordRenewed.class,
    PersonRegistered.class,
    PersonRevised.class,
    RoleGranted.class,
    RoleRevoked.class
})
public record OrganizationState(boolean registered) {

    @EntityCreator
    static OrganizationState unknown() {
        return new OrganizationState(false);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(OrganizationId organization, MessageTypeResolver types) {
        return EventCriteria.havingTags("organization", organization.value())
                .andBeingOneOfTypes(types, OrganizationRegistered.class);
    }

    @EventSourcingHandler
    OrganizationState on(OrganizationRegistered event) {
        return new OrganizationState(true);
    }
}
