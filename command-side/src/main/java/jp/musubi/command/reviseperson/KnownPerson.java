package jp.musubi.command.reviseperson;

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
import jp.musubi.language.id.OrganizationId;
import jp.musubi.language.id.PersonId;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** What is known of a person now. */
@EventSourcedEntity
@Ignores({
    AccountLocked.class,
    AccountOpened.class,
    AccountUnlocked.class,
    LoginChanged.class,
    OrganizationRegistered.class,
    PasswordLinkIssued.class,
    PasswordRenewed.class,
    RecordErased.class,
    RoleGranted.class,
    RoleRevoked.class
})
record KnownPerson(boolean registered, boolean erased, String name, String email, OrganizationId organizationId) {

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
