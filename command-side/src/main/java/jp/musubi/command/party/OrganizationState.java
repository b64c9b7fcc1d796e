package jp.musubi.command.party;

import jp.musubi.command.slice.Ignores;
import jp.musubi.language.event.AccountLocked;
import jp.musubi.language.event.AccountOpened;
import jp.musubi.language.event.AccountUnlocked;
import jp.musubi.language.event.LoginChanged;
import jp.musubi.language.event.OrganizationRegistered;
import jp.musubi.language.event.PasswordLinkIssued;
import jp.musubi.language.event.PasswordRenewed;
import jp.musubi.language.event.PersonRegistered;
import jp.musubi.language.event.PersonRevised;
import jp.musubi.language.event.RoleGranted;
import jp.musubi.language.event.RoleRevoked;
import jp.musubi.language.id.OrganizationId;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Whether an organization is registered. */
@EventSourcedEntity
@Ignores({
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
