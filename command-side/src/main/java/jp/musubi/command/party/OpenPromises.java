package jp.musubi.command.party;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.contact.PromiseGivenUp;
import jp.musubi.language.contact.PromiseHandedOver;
import jp.musubi.language.contact.PromiseKept;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * All promises that are open: no tag tells whose a promise is. Sources the contacts of everybody, which is much, and done only
 * where somebody leaves.
 */
@EventSourcedEntity
@Ignores(PersonErased.class)
record OpenPromises(Map<ContactId, Promise> open) {
    OpenPromises {
        open = Map.copyOf(open);
    }

    /** Whose it is, and on which records; the one it was noted on first. */
    record Promise(PersonId promiser, List<RecordRef> about) {}

    @EntityCreator
    static OpenPromises none() {
        return new OpenPromises(Map.of());
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(TheCluster id, MessageTypeResolver types) {
        return EventCriteria.havingAnyTag()
                .andBeingOneOfTypes(
                        types,
                        ContactNoted.class,
                        PromiseKept.class,
                        PromiseGivenUp.class,
                        PromiseHandedOver.class,
                        RecordErased.class);
    }

    @EventSourcingHandler
    OpenPromises on(ContactNoted event) {
        Map<ContactId, Promise> next = new HashMap<>(open);
        // A note of the first version replaced whatever was open on its records.
        if (event.replaces()) {
            next.values()
                    .removeIf(promise -> event.about().contains(promise.about().getFirst()));
        }
        if (event.promisedBy() != null) {
            next.put(event.contactId(), new Promise(event.promisedBy(), event.about()));
        }
        return new OpenPromises(next);
    }

    @EventSourcingHandler
    OpenPromises on(PromiseKept event) {
        return without(one -> one.getKey().equals(event.contactId()));
    }

    @EventSourcingHandler
    OpenPromises on(PromiseGivenUp event) {
        return without(one -> one.getKey().equals(event.contactId()));
    }

    @EventSourcingHandler
    OpenPromises on(PromiseHandedOver event) {
        Map<ContactId, Promise> next = new HashMap<>(open);
        next.computeIfPresent(event.contactId(), (id, promise) -> new Promise(event.to(), promise.about()));
        return new OpenPromises(next);
    }

    @EventSourcingHandler
    OpenPromises on(RecordErased event) {
        RecordRef gone = event.subject();
        return without(
                one -> one.getKey().ref().equals(gone) || one.getValue().about().contains(gone));
    }

    private OpenPromises without(Predicate<Map.Entry<ContactId, Promise>> ended) {
        Map<ContactId, Promise> next = new HashMap<>(open);
        next.entrySet().removeIf(ended);
        return new OpenPromises(next);
    }

    long of(PersonId person) {
        return open.values().stream()
                .filter(promise -> promise.promiser().equals(person))
                .count();
    }
}
