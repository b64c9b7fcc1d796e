package jp.musubi.command.matching;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import jp.musubi.command.kit.actor.TheCluster;
import jp.musubi.language.matching.MatcherId;
import jp.musubi.language.matching.MatcherReset;
import jp.musubi.language.matching.MatcherTrained;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * Which trained matcher is in force. Sources the events of all of them, so that of two trainings at the same moment the
 * second is refused: it was compared with what is no longer in force.
 *
 * @param id null while the one that comes with Musubi is in force
 * @param recipe name of its recipe; null then
 * @param known all that were ever trained
 */
@EventSourcedEntity
public record MatcherInForce(
        @Nullable MatcherId id, @Nullable String recipe, Set<MatcherId> known) {
    public MatcherInForce {
        known = Set.copyOf(known);
    }

    @EntityCreator
    public static MatcherInForce ofMusubi() {
        return new MatcherInForce(null, null, Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(TheCluster id, MessageTypeResolver types) {
        return EventCriteria.havingAnyTag().andBeingOneOfTypes(types, MatcherTrained.class, MatcherReset.class);
    }

    @EventSourcingHandler
    MatcherInForce on(MatcherTrained event) {
        Set<MatcherId> all = new HashSet<>(known);
        all.add(event.matcherId());
        return new MatcherInForce(event.matcherId(), event.trained().recipe().name(), all);
    }

    @EventSourcingHandler
    MatcherInForce on(MatcherReset event) {
        return new MatcherInForce(null, null, known);
    }

    /** The name of its recipe; empty while the one that comes with Musubi is in force. */
    public Optional<String> recipeName() {
        return Optional.ofNullable(recipe);
    }
}
