package jp.musubi.command.contact;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.musubi.command.kit.slice.Follows;
import jp.musubi.command.kit.slice.Reads;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.contact.PromiseEvent;
import jp.musubi.language.contact.PromiseGivenUp;
import jp.musubi.language.contact.PromiseHandedOver;
import jp.musubi.language.contact.PromiseKept;
import jp.musubi.language.contact.PromiseState;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * One promise, from the contact in which it was given.
 *
 * @param id of the contact, and so of the promise
 * @param state where it stands by its own events; null when nothing was promised there
 * @param about the records that the contact is about, the one it was noted on first
 * @param promiser whose it is now
 * @param former whose it was before
 */
@EventSourcedEntity
@Follows(PromiseState.class)
public record PromiseCase(
        ContactId id,
        @Nullable PromiseState state,
        List<RecordRef> about,
        @Nullable PersonId promiser,
        Set<PersonId> former) {
    public PromiseCase {
        about = List.copyOf(about);
        former = Set.copyOf(former);
    }

    @EntityCreator
    static PromiseCase absent(@InjectEntityId ContactId id) {
        return new PromiseCase(id, null, List.of(), null, Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(ContactId contact, MessageTypeResolver types) {
        return Reads.by("contact", contact.value(), types, PromiseState.WAY.events());
    }

    @EventSourcingHandler
    PromiseCase on(ContactNoted event) {
        return event.promises() && event.contactId().equals(id)
                ? new PromiseCase(id, PromiseState.WAY.after(null, event), event.about(), event.promisedBy(), Set.of())
                : this;
    }

    @EventSourcingHandler
    PromiseCase on(PromiseKept event) {
        return after(event);
    }

    @EventSourcingHandler
    PromiseCase on(PromiseGivenUp event) {
        return after(event);
    }

    @EventSourcingHandler
    PromiseCase on(PromiseHandedOver event) {
        if (!event.contactId().equals(id)) {
            return this;
        }
        Set<PersonId> before = new HashSet<>(former);
        before.add(promiser);
        return new PromiseCase(id, PromiseState.WAY.after(state, event), about, event.to(), before);
    }

    private PromiseCase after(PromiseEvent event) {
        return event.contactId().equals(id)
                ? new PromiseCase(id, PromiseState.WAY.after(state, event), about, promiser, former)
                : this;
    }

    /** Whether it may meet that event. */
    public boolean allows(Class<? extends PromiseEvent> event) {
        return PromiseState.WAY.allows(state, event);
    }

    /** Whether something was promised in that contact. */
    public boolean given() {
        return state != null;
    }

    /** The record that the contact was noted on; only of a promise that was given. */
    public RecordRef record() {
        return about.getFirst();
    }
}
