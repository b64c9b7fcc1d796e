package jp.musubi.command.party;

import java.util.HashSet;
import java.util.Set;
import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.custody.SharedWithHouse;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.PersonId;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** The records that a person is in charge of, also those that have ended. */
@EventSourcedEntity
@Ignores({HouseAssigned.class, OwnerChanged.class, SharedWithHouse.class})
record Charges(PersonId person, Set<RecordRef> records) {
    Charges {
        records = Set.copyOf(records);
    }

    @EntityCreator
    static Charges none(@InjectEntityId PersonId person) {
        return new Charges(person, Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(PersonId person, MessageTypeResolver types) {
        return EventCriteria.havingTags("person", person.value()).andBeingOneOfTypes(types, ChargeAssigned.class);
    }

    @EventSourcingHandler
    Charges on(ChargeAssigned event) {
        Set<RecordRef> next = new HashSet<>(records);
        if (person.equals(event.coordinator())) {
            next.add(event.record());
        } else {
            next.remove(event.record());
        }
        return new Charges(person, next);
    }
}
