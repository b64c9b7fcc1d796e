package jp.musubi.command.pairing;

import java.util.Optional;
import jp.musubi.command.slice.Ignores;
import jp.musubi.language.event.PairingDecisionTakenBack;
import jp.musubi.language.event.PairingDismissed;
import jp.musubi.language.event.PairingDisplaced;
import jp.musubi.language.event.PairingProposed;
import jp.musubi.language.event.PairingShortlisted;
import jp.musubi.language.id.PairingId;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * Which need and seed a pairing is of: all that its id alone can tell. With them {@link PairingCase} can be sourced.
 *
 * @param known empty when no such pairing was ever proposed
 */
@EventSourcedEntity
@Ignores({PairingDecisionTakenBack.class, PairingDismissed.class, PairingDisplaced.class, PairingShortlisted.class})
public record PairingSides(Optional<PairingKey> known) {

    @EntityCreator
    static PairingSides unknown() {
        return new PairingSides(Optional.empty());
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(PairingId pairing, MessageTypeResolver types) {
        return EventCriteria.havingTags("pairing", pairing.value()).andBeingOneOfTypes(types, PairingProposed.class);
    }

    @EventSourcingHandler
    PairingSides on(PairingProposed event) {
        return new PairingSides(Optional.of(new PairingKey(event.needId(), event.seedId())));
    }
}
