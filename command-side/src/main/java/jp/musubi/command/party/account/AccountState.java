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
import jp.musubi.language.party.PersonDayReached;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonLeft;
import jp.musubi.language.party.PersonMergeTakenBack;
import jp.musubi.language.party.PersonMerged;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.PersonReturned;
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
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/** Whether a person is there, and may sign in. Who has an account at all is known to the vault. */
@EventSourcedEntity
@Ignores({
    AccessTokenEnded.class,
    AccessTokenIssued.class,
    AccountOpened.class,
    LoginChanged.class,
    PasswordLinkIssued.class,
    PasswordRenewed.class,
    PersonDayReached.class,
    PersonRevised.class,
    RecordErased.class,
    RoleGranted.class,
    RoleRevoked.class,
    SecondFactorRemoved.class,
    SecondFactorSet.class,
    SessionsEnded.class
})
record AccountState(
        @Nullable PersonId id,
        boolean registered,
        boolean erased,
        boolean locked,
        boolean left,
        @Nullable PersonId mergedInto) {

    @EntityCreator
    static AccountState unknown(@InjectEntityId PersonId id) {
        return new AccountState(id, false, false, false, false, null);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(PersonId person, MessageTypeResolver types) {
        return EventCriteria.havingTags("person", person.value())
                .andBeingOneOfTypes(
                        types,
                        PersonRegistered.class,
                        PersonErased.class,
                        PersonLeft.class,
                        PersonReturned.class,
                        PersonMerged.class,
                        PersonMergeTakenBack.class,
                        AccountLocked.class,
                        AccountUnlocked.class);
    }

    @EventSourcingHandler
    AccountState on(PersonRegistered event) {
        return new AccountState(id, true, erased, locked, left, mergedInto);
    }

    @EventSourcingHandler
    AccountState on(PersonErased event) {
        return new AccountState(id, registered, true, locked, left, mergedInto);
    }

    @EventSourcingHandler
    AccountState on(PersonLeft event) {
        return new AccountState(id, registered, erased, locked, true, mergedInto);
    }

    @EventSourcingHandler
    AccountState on(PersonReturned event) {
        return new AccountState(id, registered, erased, locked, false, mergedInto);
    }

    // Both bear the tags of both: only what becomes of this one counts.
    @EventSourcingHandler
    AccountState on(PersonMerged event) {
        return event.personId().equals(id)
                ? new AccountState(id, registered, erased, locked, left, event.into())
                : this;
    }

    @EventSourcingHandler
    AccountState on(PersonMergeTakenBack event) {
        return event.personId().equals(id) ? new AccountState(id, registered, erased, locked, left, null) : this;
    }

    @EventSourcingHandler
    AccountState on(AccountLocked event) {
        return new AccountState(id, registered, erased, true, left, mergedInto);
    }

    @EventSourcingHandler
    AccountState on(AccountUnlocked event) {
        return new AccountState(id, registered, erased, false, left, mergedInto);
    }
}
