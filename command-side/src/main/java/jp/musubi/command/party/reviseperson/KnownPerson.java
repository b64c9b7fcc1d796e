package jp.musubi.command.party.reviseperson;

import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.party.AccessTokenEnded;
import jp.musubi.language.party.AccessTokenIssued;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountOpened;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.LoginChanged;
import jp.musubi.language.party.OrganizationId;
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
import org.jspecify.annotations.Nullable;

/** What is known of a person now. */
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
    RecordErased.class,
    RoleGranted.class,
    RoleRevoked.class,
    SecondFactorRemoved.class,
    SecondFactorSet.class,
    SessionsEnded.class
})
record KnownPerson(
        boolean registered,
        boolean erased,
        @Nullable String name,
        @Nullable String email,
        @Nullable OrganizationId organizationId) {

    @EntityCreator
    static KnownPerson unknown() {
        return new KnownPerson(false, false, null, null, null);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(PersonId person, MessageTypeResolver types) {
        return EventCriteria.havingTags("person", person.value())
                .andBeingOneOfTypes(types, PersonRegistered.class, PersonRevised.class, PersonErased.class);
    }

    @EventSourcingHandler
    KnownPerson on(PersonRegistered event) {
        return new KnownPerson(true, erased, event.name(), event.email(), event.organizationId());
    }

    @EventSourcingHandler
    KnownPerson on(PersonRevised event) {
        return new KnownPerson(true, erased, event.name(), event.email(), event.organizationId());
    }

    @EventSourcingHandler
    KnownPerson on(PersonErased event) {
        return new KnownPerson(registered, true, null, null, null);
    }
}
