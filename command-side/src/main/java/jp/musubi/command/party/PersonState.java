package jp.musubi.command.party;

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

/** Whether a person is registered, and still there. */
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
    PersonRevised.class,
    RecordErased.class,
    RoleGranted.class,
    RoleRevoked.class,
    SecondFactorRemoved.class,
    SecondFactorSet.class,
    SessionsEnded.class
})
public record PersonState(boolean registered, boolean erased) {

    @EntityCreator
    static PersonState unknown() {
        return new PersonState(false, false);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(PersonId person, MessageTypeResolver types) {
        return EventCriteria.havingTags("person", person.value())
                .andBeingOneOfTypes(types, PersonRegistered.class, PersonErased.class);
    }

    @EventSourcingHandler
    PersonState on(PersonRegistered event) {
        return new PersonState(true, erased);
    }

    @EventSourcingHandler
    PersonState on(PersonErased event) {
        return new PersonState(registered, true);
    }

    /** Whether the person can be named: registered and not erased. */
    public boolean present() {
        return registered && !erased;
    }
}
