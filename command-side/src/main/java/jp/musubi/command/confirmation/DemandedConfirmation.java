package jp.musubi.command.confirmation;

import java.util.Set;
import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.command.kit.slice.Reads;
import jp.musubi.language.cluster.ClusterFounded;
import jp.musubi.language.cluster.ConfirmationRuleSet;
import jp.musubi.language.cluster.CoordinatorSightSet;
import jp.musubi.language.cluster.OfficeDescribed;
import jp.musubi.language.cluster.SecondFactorRuleSet;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * The rule of the cluster, as it concerns one record: sourced as one stream, because whether a record was opened under the rule
 * can only be told from the order.
 *
 * @param required whether the rule holds now
 * @param openedUnder whether it held when the record was last opened or published
 */
@EventSourcedEntity
@Ignores({
    CoordinatorSightSet.class,
    ClusterFounded.class,
    OfficeDescribed.class,
    SecondFactorRuleSet.class,
    NeedRegistered.class,
    NeedRevised.class,
    NeedClosed.class,
    NeedConsentWithdrawn.class,
    NeedMatched.class,
    SeedRegistered.class,
    SeedRevised.class,
    SeedWithdrawn.class,
    SeedExpired.class
})
public record DemandedConfirmation(boolean required, boolean openedUnder) {

    @EntityCreator
    static DemandedConfirmation none() {
        return new DemandedConfirmation(false, false);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(RecordRef record, MessageTypeResolver types) {
        return EventCriteria.either(
                Reads.by(record.type().code(), record.id(), types, Set.of(NeedOpened.class, SeedPublished.class)),
                Reads.all(types, Set.of(ConfirmationRuleSet.class)));
    }

    @EventSourcingHandler
    DemandedConfirmation on(ConfirmationRuleSet event) {
        return new DemandedConfirmation(event.required(), openedUnder);
    }

    @EventSourcingHandler
    DemandedConfirmation on(NeedOpened event) {
        return new DemandedConfirmation(required, required);
    }

    @EventSourcingHandler
    DemandedConfirmation on(SeedPublished event) {
        return new DemandedConfirmation(required, required);
    }
}
