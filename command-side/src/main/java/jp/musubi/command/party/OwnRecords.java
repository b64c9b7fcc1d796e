package jp.musubi.command.party;

import java.util.HashSet;
import java.util.Set;
import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.custody.SharedWithHouse;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * The seeds and needs that belong to a person, also those that have ended. No tag tells whose a record is: it sources the
 * beginnings of all, which is much, and done only where somebody leaves.
 */
@EventSourcedEntity
@Ignores({
    SharedWithHouse.class,
    ChargeAssigned.class,
    HouseAssigned.class,
    NeedClosed.class,
    NeedConsentWithdrawn.class,
    NeedMatched.class,
    NeedOpened.class,
    NeedRevised.class,
    SeedExpired.class,
    SeedPublished.class,
    SeedRevised.class,
    SeedWithdrawn.class
})
record OwnRecords(PersonId person, Set<RecordRef> records) {
    OwnRecords {
        records = Set.copyOf(records);
    }

    @EntityCreator
    static OwnRecords none(@InjectEntityId PersonId person) {
        return new OwnRecords(person, Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(PersonId person, MessageTypeResolver types) {
        return EventCriteria.havingAnyTag()
                .andBeingOneOfTypes(types, SeedRegistered.class, NeedRegistered.class, OwnerChanged.class);
    }

    @EventSourcingHandler
    OwnRecords on(SeedRegistered event) {
        return belongs(event.seedId().ref(), event.owner());
    }

    @EventSourcingHandler
    OwnRecords on(NeedRegistered event) {
        return belongs(event.needId().ref(), event.owner());
    }

    @EventSourcingHandler
    OwnRecords on(OwnerChanged event) {
        return belongs(event.record(), event.owner());
    }

    private OwnRecords belongs(RecordRef record, @Nullable PersonId owner) {
        boolean theirs = person.equals(owner);
        if (theirs == records.contains(record)) {
            return this;
        }
        Set<RecordRef> next = new HashSet<>(records);
        if (theirs) {
            next.add(record);
        } else {
            next.remove(record);
        }
        return new OwnRecords(person, next);
    }
}
