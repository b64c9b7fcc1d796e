package jp.musubi.command.matching.matchneed;

import java.util.HashSet;
import java.util.Set;
import jp.musubi.command.kit.slice.Follows;
import jp.musubi.command.kit.slice.Reads;
import jp.musubi.language.kit.Event;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.pairing.PairingDecisionTakenBack;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.seed.SeedId;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Which seeds stand with a need: with them the {@link MatchScope} is complete and {@link NeedMatching} can be sourced. */
@EventSourcedEntity
@Follows(value = PairingState.class, part = Follows.Part.UNDERWAY)
public record StandingSeeds(Set<SeedId> seeds) {
    private static final Set<Class<? extends Event>> READ = PairingState.WAY.turning(PairingState::underway);

    public StandingSeeds {
        seeds = Set.copyOf(seeds);
    }

    @EntityCreator
    static StandingSeeds none() {
        return new StandingSeeds(Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(NeedId need, MessageTypeResolver types) {
        return Reads.by("need", need.value(), types, READ);
    }

    @EventSourcingHandler
    StandingSeeds on(PairingProposed event) {
        return with(event.seedId());
    }

    @EventSourcingHandler
    StandingSeeds on(PairingDismissed event) {
        return without(event.seedId());
    }

    @EventSourcingHandler
    StandingSeeds on(PairingDisplaced event) {
        return without(event.seedId());
    }

    /** It stands with the need again, whichever decision it was. */
    @EventSourcingHandler
    StandingSeeds on(PairingDecisionTakenBack event) {
        return with(event.seedId());
    }

    private StandingSeeds with(SeedId seed) {
        Set<SeedId> next = new HashSet<>(seeds);
        next.add(seed);
        return new StandingSeeds(next);
    }

    private StandingSeeds without(SeedId seed) {
        Set<SeedId> next = new HashSet<>(seeds);
        next.remove(seed);
        return new StandingSeeds(next);
    }
}
