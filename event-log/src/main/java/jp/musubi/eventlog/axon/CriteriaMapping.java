package jp.musubi.eventlog.axon;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.musubi.eventlog.AppendCondition;
import jp.musubi.eventlog.Criteria;
import jp.musubi.eventlog.Tag;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;

/** Axon's criteria and conditions in the terms of the port. */
final class CriteriaMapping {
    /** A name that no criterion can mean: only criteria for any event match it. */
    private static final QualifiedName UNHEARD_OF = new QualifiedName("unheard-of." + UUID.randomUUID());

    private CriteriaMapping() {}

    static AppendCondition condition(org.axonframework.eventsourcing.eventstore.AppendCondition condition) {
        ConsistencyMarker marker = condition.consistencyMarker();
        if (marker == ConsistencyMarker.INFINITY) {
            return AppendCondition.none();
        }
        // Axon's origin is -1.
        long after = Math.max(0, GlobalIndexConsistencyMarker.position(marker));
        return new AppendCondition(after, criteria(condition.criteria()));
    }

    /** Flattening forgets "any event" beside other criteria and makes it equal to none at all: matching tells. */
    static Criteria criteria(EventCriteria criteria) {
        if (criteria.matches(UNHEARD_OF, Set.of())) {
            return Criteria.everything();
        }
        return new Criteria(
                criteria.flatten().stream().map(CriteriaMapping::item).toList());
    }

    private static Criteria.Item item(EventCriterion criterion) {
        return new Criteria.Item(
                tags(criterion.tags()),
                criterion.types().stream().map(QualifiedName::toString).collect(Collectors.toUnmodifiableSet()));
    }

    static Set<Tag> tags(Set<org.axonframework.messaging.eventstreaming.Tag> tags) {
        return tags.stream().map(tag -> new Tag(tag.key(), tag.value())).collect(Collectors.toUnmodifiableSet());
    }
}
