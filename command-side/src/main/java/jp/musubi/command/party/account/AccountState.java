package jp.musubi.command.party.account;

import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.party.AccessTokenEnded;
import jp.musubi.language.party.AccessTokenIssued;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountOpened;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.LoginChanged;
import jp.musubi.language.party.PasswordLinkIssued;
import jp.musubi.language.party.PasswordRenewed;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.party.SecondFactorRemoved;
import jp.musubi.language.party.SecondFactorSet;
import jp.musubi.language.party.SessionsEnded;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Whether a person is there, and may sign in. Who has an account at all is known to the vault. */
@EventSourcedEntity
@Ignores({
    AccessTokenEnded.class,
    AccessTokenIssued.class,
    AccountOpened.class,
    LoginChanged.class,
    PasswordLinkIssued.class,
    PasswordRenewed.class,
    PersonRevised.class,
    RecordErased.class,
    RoleGranted.class,
    RoleRevoked.class,
    SecondFactorRemoved.class,
    SecondFactorSet.class,
    SessionsEnded.class
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
