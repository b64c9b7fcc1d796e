package jp.musubi.command.reviseperson;

import jp.musubi.language.event.PersonErased;
import jp.musubi.language.event.PersonRegistered;
import jp.musubi.language.event.PersonRevised;
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
