package jp.musubi.command.pairing;

import java.util.Optional;
import jp.musubi.command.kit.slice.Follows;
import jp.musubi.command.kit.slice.Reads;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingState;
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
@Follows(value = PairingState.class, part = Follows.Part.BEGINNING)
public record PairingSides(Optional<PairingKey> known) {

    @EntityCreator
    static PairingSides unknown() {
        return new PairingSides(Optional.empty());
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(PairingId pairing, MessageTypeResolver types) {
        return Reads.by("pairing", pairing.value(), types, PairingState.WAY.beginnings());
    }

    @EventSourcingHandler
    PairingSides on(PairingProposed event) {
        return new PairingSides(Optional.of(new PairingKey(event.needId(), event.seedId())));
    }
}
