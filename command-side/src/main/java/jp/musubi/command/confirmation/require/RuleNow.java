package jp.musubi.command.confirmation.require;

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

/** Whether owners must confirm now. */
@EventSourcedEntity
@Ignores({CoordinatorSightSet.class, ClusterFounded.class, OfficeDescribed.class, SecondFactorRuleSet.class})
record RuleNow(boolean required) {

    @EntityCreator
    static RuleNow none() {
        return new RuleNow(false);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(TheCluster id, MessageTypeResolver types) {
        return EventCriteria.havingAnyTag().andBeingOneOfTypes(types, ConfirmationRuleSet.class);
    }

    @EventSourcingHandler
    RuleNow on(ConfirmationRuleSet event) {
        return new RuleNow(event.required());
    }
}
