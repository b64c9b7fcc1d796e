package jp.musubi.command.cluster.found;

import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.language.cluster.ClusterFounded;
import jp.musubi.language.cluster.ConfirmationRuleSet;
import jp.musubi.language.cluster.CoordinatorSightSet;
import jp.musubi.language.cluster.OfficeDescribed;
import jp.musubi.language.cluster.SecondFactorRuleSet;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * Whether the cluster has been founded. The only model of this decision: on an empty log Axon takes the marker of the last
 * of several sources, and would miss what came in between.
 */
@EventSourcedEntity
@Ignores({OfficeDescribed.class, SecondFactorRuleSet.class, ConfirmationRuleSet.class, CoordinatorSightSet.class})
record Foundation(boolean founded) {

    @EntityCreator
    static Foundation none() {
        return new Foundation(false);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(TheCluster id, MessageTypeResolver types) {
        return EventCriteria.havingAnyTag().andBeingOneOfTypes(types, ClusterFounded.class);
    }

    @EventSourcingHandler
    Foundation on(ClusterFounded event) {
        return new Foundation(true);
    }
}
