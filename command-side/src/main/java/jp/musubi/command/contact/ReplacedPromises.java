package jp.musubi.command.contact;

import java.util.HashSet;
import java.util.Set;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.kit.RecordRef;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * Which promises on a record were replaced by a later note, as notes of the first version did.
 *
 * @param standing given on the record and not replaced
 */
@EventSourcedEntity
public record ReplacedPromises(RecordRef record, Set<ContactId> standing, Set<ContactId> replaced) {
    public ReplacedPromises {
        standing = Set.copyOf(standing);
        replaced = Set.copyOf(replaced);
    }

    @EntityCreator
    static ReplacedPromises none(@InjectEntityId RecordRef record) {
        return new ReplacedPromises(record, Set.of(), Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(RecordRef record, MessageTypeResolver types) {
        return EventCriteria.havingTags(record.type().code(), record.id())
                .andBeingOneOfTypes(types, ContactNoted.class);
    }

    @EventSourcingHandler
    ReplacedPromises on(ContactNoted event) {
        if (!event.about().contains(record)) {
            return this;
        }
        Set<ContactId> open = new HashSet<>(standing);
        Set<ContactId> gone = new HashSet<>(replaced);
        if (event.replaces()) {
            gone.addAll(open);
            open.clear();
        }
        if (event.promises() && event.about().getFirst().equals(record)) {
            open.add(event.contactId());
        }
        return new ReplacedPromises(record, open, gone);
    }
}
