package jp.musubi.command.pairing;

import jp.musubi.language.event.NeedClosed;
import jp.musubi.language.event.PairingDismissed;
import jp.musubi.language.event.PairingDisplaced;
import jp.musubi.language.event.PairingProposed;
import jp.musubi.language.event.PairingShortlisted;
import jp.musubi.language.event.RecordErased;
import jp.musubi.language.event.SeedWithdrawn;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * One pairing, and what ended it from either side. A seed that is withdrawn and published again does not bring its
 * pairings back: they have to be proposed anew.
 *
 * @param ended whether since its last proposal the need was closed, the seed withdrawn, or one of them erased
 */
@EventSourcedEntity
public record PairingCase(PairingStage stage, boolean ended) {

    @EntityCreator
    static PairingCase absent() {
        return new PairingCase(PairingStage.ABSENT, false);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(PairingKey key, MessageTypeResolver types) {
        return EventCriteria.either(
                EventCriteria.havingTags("pairing", key.id().value())
                        .andBeingOneOfTypes(
                                types,
                                PairingProposed.class,
                                PairingShortlisted.class,
                                PairingDismissed.class,
                                PairingDisplaced.class),
                EventCriteria.havingTags("need", key.needId().value())
                        .andBeingOneOfTypes(types, NeedClosed.class, RecordErased.class),
                EventCriteria.havingTags("seed", key.seedId().value())
                        .andBeingOneOfTypes(types, SeedWithdrawn.class, RecordErased.class));
    }

    @EventSourcingHandler
    PairingCase on(PairingProposed event) {
        return new PairingCase(PairingStage.PROPOSED, false);
    }

    @EventSourcingHandler
    PairingCase on(PairingShortlisted event) {
        return new PairingCase(PairingStage.SHORTLISTED, ended);
    }

    @EventSourcingHandler
    PairingCase on(PairingDismissed event) {
        return new PairingCase(PairingStage.DISMISSED, ended);
    }

    @EventSourcingHandler
    PairingCase on(PairingDisplaced event) {
        return new PairingCase(PairingStage.DISPLACED, ended);
    }

    @EventSourcingHandler
    PairingCase on(NeedClosed event) {
        return new PairingCase(stage, true);
    }

    @EventSourcingHandler
    PairingCase on(SeedWithdrawn event) {
        return new PairingCase(stage, true);
    }

    @EventSourcingHandler
    PairingCase on(RecordErased event) {
        return new PairingCase(stage, true);
    }

    /** Whether it is on the worklist or shortlisted, and neither side has ended it. */
    public boolean stands() {
        return stage.standing() && !ended;
    }
}
