package jp.musubi.command.account;

import jp.musubi.command.slice.Ignores;
import jp.musubi.language.event.AccountLocked;
import jp.musubi.language.event.AccountOpened;
import jp.musubi.language.event.AccountUnlocked;
import jp.musubi.language.event.LoginChanged;
import jp.musubi.language.event.OrganizationRegistered;
import jp.musubi.language.event.PasswordLinkIssued;
import jp.musubi.language.event.PasswordRenewed;
import jp.musubi.language.event.PersonErased;
import jp.musubi.language.event.PersonRegistered;
import jp.musubi.language.event.PersonRevised;
import jp.musubi.language.event.RecordErased;
import jp.musubi.language.event.RoleGranted;
import jp.musubi.language.event.RoleRevoked;
import jp.musubi.language.id.PersonId;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Whether a person is there, and may sign in. Who has an account at all is known to the vault. */
@EventSourcedEntity
@Ignores({
    AccountOpened.class,
    LoginChanged.class,
    OrganizationRegistered.class,
    PasswordLinkIssued.class,
    PasswordRenewed.class,
    PersonRevised.class,
    RecordErased.class,
    RoleGranted.class,
    RoleRevoked.class
})
record AccountState(boolean registered, boolean erased, boolean locked) {

    @EntityCreator
    static AccountState unknown() {
        return new AccountState(false, false, false);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(PersonId person, MessageTypeResolver types) {
        return EventCriteria.havingTags("person", person.value())
                .andBeingOneOfTypes(
                        types, PersonRegistered.class, PersonErased.class, AccountLocked.class, AccountUnlocked.class);
    }

    @EventSourcingHandler
    AccountState on(PersonRegistered event) {
        return new AccountState(true, erased, locked);
    }

    @EventSourcingHandler
    AccountState on(PersonErased event) {
        return new AccountState(registered, true, locked);
    }

    @EventSourcingHandler
    AccountState on(AccountLocked event) {
        return new AccountState(registered, erased, true);
    }

    @EventSourcingHandler
    AccountState on(AccountUnlocked event) {
        return new AccountState(registered, erased, false);
    }
}
