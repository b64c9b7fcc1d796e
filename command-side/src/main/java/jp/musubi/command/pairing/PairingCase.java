package jp.musubi.command.pairing;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.command.slice.Ignores;
import jp.musubi.language.event.NeedClosed;
import jp.musubi.language.event.NeedMatched;
import jp.musubi.language.event.NeedOpened;
import jp.musubi.language.event.NeedRegistered;
import jp.musubi.language.event.NeedRevised;
import jp.musubi.language.event.PairingDecisionTakenBack;
import jp.musubi.language.event.PairingDismissed;
import jp.musubi.language.event.PairingDisplaced;
import jp.musubi.language.event.PairingProposed;
import jp.musubi.language.event.PairingShortlisted;
import jp.musubi.language.event.PersonErased;
import jp.musubi.language.event.RecordErased;
import jp.musubi.language.event.SeedExpired;
import jp.musubi.language.event.SeedPublished;
import jp.musubi.language.event.SeedRegistered;
import jp.musubi.language.event.SeedRevised;
import jp.musubi.language.event.SeedWithdrawn;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * One pairing, and what ended it from either side. A seed that is withdrawn, or ended by its date, and published again
 * does not bring its pairings back: they have to be proposed anew.
 *
 * @param ended whether since its last proposal the need was closed, the seed withdrawn or past its date, or one of them
 *     erased
 * @param decisions how many decisions were ever made about it, those taken back included
 * @param standing decisions made since its last proposal and not taken back, oldest first
 */
@EventSourcedEntity
@Ignores({
    NeedRegistered.class,
    NeedRevised.class,
    NeedOpened.class,
    NeedMatched.class,
    SeedRegistered.class,
    SeedRevised.class,
    SeedPublished.class,
    PersonErased.class
})
public record PairingCase(PairingStage stage, boolean ended, int decisions, List<Decided> standing) {

    @EntityCreator
    static PairingCase absent() {
        return new PairingCase(PairingStage.ABSENT, false, 0, List.of());
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
                                PairingDisplaced.class,
                                PairingDecisionTakenBack.class),
                EventCriteria.havingTags("need", key.needId().value())
                        .andBeingOneOfTypes(types, NeedClosed.class, RecordErased.class),
                EventCriteria.havingTags("seed", key.seedId().value())
                        .andBeingOneOfTypes(types, SeedWithdrawn.class, SeedExpired.class, RecordErased.class));
    }

    @EventSourcingHandler
    PairingCase on(PairingProposed event) {
        return new PairingCase(PairingStage.PROPOSED, false, decisions, List.of());
    }

    @EventSourcingHandler
    PairingCase on(PairingShortlisted event) {
        return decided(PairingStage.SHORTLISTED);
    }

    @EventSourcingHandler
    PairingCase on(PairingDismissed event) {
        return decided(PairingStage.DISMISSED);
    }

    @EventSourcingHandler
    PairingCase on(PairingDisplaced event) {
        return new PairingCase(PairingStage.DISPLACED, ended, decisions, List.of());
    }

    @EventSourcingHandler
    PairingCase on(PairingDecisionTakenBack event) {
        List<Decided> rest = standing.subList(0, Math.max(0, standing.size() - 1));
        return new PairingCase(PairingStage.of(event.restored()), ended, decisions, List.copyOf(rest));
    }

    @EventSourcingHandler
    PairingCase on(NeedClosed event) {
        return end();
    }

    @EventSourcingHandler
    PairingCase on(SeedWithdrawn event) {
        return end();
    }

    @EventSourcingHandler
    PairingCase on(SeedExpired event) {
        return end();
    }

    @EventSourcingHandler
    PairingCase on(RecordErased event) {
        return end();
    }

    private PairingCase decided(PairingStage next) {
        List<Decided> more = new ArrayList<>(standing);
        more.add(new Decided(decisions + 1, stage));
        return new PairingCase(next, ended, decisions + 1, List.copyOf(more));
    }

    private PairingCase end() {
        return new PairingCase(stage, true, decisions, standing);
    }

    /** Whether it is on the worklist or shortlisted, and neither side has ended it. */
    public boolean stands() {
        return stage.standing() && !ended;
    }
}
