package jp.musubi.command.cluster.describeoffice;

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
import org.jspecify.annotations.Nullable;

/** How the office is described now. @param described null when it never was */
@EventSourcedEntity
@Ignores({ClusterFounded.class, SecondFactorRuleSet.class, ConfirmationRuleSet.class, CoordinatorSightSet.class})
record OfficeNow(@Nullable OfficeDescribed described) {

    @EntityCreator
    static OfficeNow unknown() {
        return new OfficeNow(null);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(TheCluster id, MessageTypeResolver types) {
        return EventCriteria.havingAnyTag().andBeingOneOfTypes(types, OfficeDescribed.class);
    }

    @EventSourcingHandler
    OfficeNow on(OfficeDescribed event) {
        return new OfficeNow(event);
    }
}
