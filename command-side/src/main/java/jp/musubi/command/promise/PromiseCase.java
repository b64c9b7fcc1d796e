package jp.musubi.command.promise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.musubi.language.RecordRef;
import jp.musubi.language.event.ContactNoted;
import jp.musubi.language.event.PromiseGivenUp;
import jp.musubi.language.event.PromiseHandedOver;
import jp.musubi.language.event.PromiseKept;
import jp.musubi.language.id.ContactId;
import jp.musubi.language.id.PersonId;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * One promise, from the contact in which it was given.
 *
 * @param id of the contact, and so of the promise
 * @param about the records that the contact is about, the one it was noted on first
 * @param promiser whose it is now
 * @param former whose it was before
 */
@EventSourcedEntity
public record PromiseCase(
        ContactId id, PromiseStatus status, List<RecordRef> about, PersonId promiser, Set<PersonId> former) {
    public PromiseCase {
        about = List.copyOf(about);
        former = Set.copyOf(former);
    }

    @EntityCreator
    static PromiseCase absent(@InjectEntityId ContactId id) {
        return new PromiseCase(id, PromiseStatus.ABSENT, List.of(), null, Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(ContactId contact, MessageTypeResolver types) {
        return EventCriteria.havingTags("contact", contact.value())
                .andBeingOneOfTypes(
                        types, ContactNoted.class, PromiseKept.class, PromiseGivenUp.class, PromiseHandedOver.class);
    }

    @EventSourcingHandler
    PromiseCase on(ContactNoted event) {
        return event.promises() && event.contactId().equals(id)
                ? new PromiseCase(id, PromiseStatus.OPEN, event.about(), event.promisedBy(), Set.of())
                : this;
    }

    @EventSourcingHandler
    PromiseCase on(PromiseKept event) {
        return ended(event.contactId(), PromiseStatus.KEPT);
    }

    @EventSourcingHandler
    PromiseCase on(PromiseGivenUp event) {
        return ended(event.contactId(), PromiseStatus.GIVEN_UP);
    }

    @EventSourcingHandler
    PromiseCase on(PromiseHandedOver event) {
        if (!event.contactId().equals(id)) {
            return this;
        }
        Set<PersonId> before = new HashSet<>(former);
        before.add(promiser);
        return new PromiseCase(id, status, about, event.to(), before);
    }

    private PromiseCase ended(ContactId promise, PromiseStatus how) {
        return promise.equals(id) ? new PromiseCase(id, how, about, promiser, former) : this;
    }

    /** Whether something was promised in that contact. */
    public boolean given() {
        return status != PromiseStatus.ABSENT;
    }

    /** The record that the contact was noted on; only of a promise that was given. */
    public RecordRef record() {
        return about.getFirst();
    }
}
