package jp.musubi.command.matchneed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.musubi.command.need.NeedStatus;
import jp.musubi.command.slice.Follows;
import jp.musubi.command.slice.Reads;
import jp.musubi.language.RecordRef;
import jp.musubi.language.RecordType;
import jp.musubi.language.event.NeedClosed;
import jp.musubi.language.event.NeedMatched;
import jp.musubi.language.event.NeedOpened;
import jp.musubi.language.event.NeedRegistered;
import jp.musubi.language.event.NeedRevised;
import jp.musubi.language.event.PairingDecisionTakenBack;
import jp.musubi.language.event.PairingDismissed;
import jp.musubi.language.event.PairingDisplaced;
import jp.musubi.language.event.PairingEvent;
import jp.musubi.language.event.PairingProposed;
import jp.musubi.language.event.PairingShortlisted;
import jp.musubi.language.event.RecordErased;
import jp.musubi.language.event.SeedExpired;
import jp.musubi.language.event.SeedPublished;
import jp.musubi.language.event.SeedRegistered;
import jp.musubi.language.event.SeedRevised;
import jp.musubi.language.event.SeedWithdrawn;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.value.Validity;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * A need, how each seed stands with it, and which seeds are offered: sourced as one stream, because whether a revision
 * came after a dismissal, or a proposal after a withdrawal, can only be told from the order.
 *
 * @param revision of the need; 0 when absent
 * @param lastCause position of the latest cause matched; -1 before the first
 * @param pairings by seed; a dismissed one may be proposed again after a substantive revision of either side
 * @param offered seeds of the scope that are published
 * @param days on which days the need, and each seed of the scope, may be matched
 */
@EventSourcedEntity
@Follows(PairingState.class)
record NeedMatching(
        NeedStatus status,
        int revision,
        long lastCause,
        Map<SeedId, Standing> pairings,
        Set<SeedId> offered,
        MatchDays days) {

    @EntityCreator
    static NeedMatching nothing() {
        return new NeedMatching(NeedStatus.ABSENT, 0, -1, Map.of(), Set.of(), MatchDays.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(MatchScope scope, MessageTypeResolver types) {
        List<EventCriteria> any = new ArrayList<>();
        any.add(EventCriteria.havingTags("need", scope.needId().value())
                .andBeingOneOfTypes(
                        types,
                        NeedRegistered.class,
                        NeedRevised.class,
                        NeedOpened.class,
                        NeedClosed.class,
                        NeedMatched.class,
                        RecordErased.class));
        any.add(Reads.by("need", scope.needId().value(), types, PairingState.WAY.events()));
        for (SeedId seed : scope.seeds()) {
            any.add(EventCriteria.havingTags("seed", seed.value())
                    .andBeingOneOfTypes(
                            types,
                            SeedRegistered.class,
                            SeedPublished.class,
                            SeedRevised.class,
                            SeedWithdrawn.class,
                            SeedExpired.class,
                            RecordErased.class));
        }
        return EventCriteria.either(any);
    }

    @EventSourcingHandler
    NeedMatching on(NeedRegistered event) {
        return new NeedMatching(
                NeedStatus.DRAFT,
                1,
                lastCause,
                pairings,
                offered,
                days.ofNeed(event.content().validity()));
    }

    @EventSourcingHandler
    NeedMatching on(NeedRevised event) {
        Map<SeedId, Standing> next = new LinkedHashMap<>(pairings);
        if (event.substantive()) {
            next.replaceAll((seed, standing) -> standing.revise());
        }
        return new NeedMatching(
                status,
                event.revision(),
                lastCause,
                next,
                offered,
                days.ofNeed(event.content().validity()));
    }

    @EventSourcingHandler
    NeedMatching on(NeedOpened event) {
        return at(NeedStatus.OPEN);
    }

    @EventSourcingHandler
    NeedMatching on(NeedClosed event) {
        return at(NeedStatus.after(event.reason()));
    }

    @EventSourcingHandler
    NeedMatching on(NeedMatched event) {
        return new NeedMatching(status, revision, Math.max(lastCause, event.causePosition()), pairings, offered, days);
    }

    @EventSourcingHandler
    NeedMatching on(PairingProposed event) {
        Map<SeedId, Standing> next = new LinkedHashMap<>(pairings);
        next.put(event.seedId(), Standing.proposed(event.by()));
        return with(next);
    }

    @EventSourcingHandler
    NeedMatching on(PairingShortlisted event) {
        return after(event);
    }

    @EventSourcingHandler
    NeedMatching on(PairingDismissed event) {
        return after(event);
    }

    @EventSourcingHandler
    NeedMatching on(PairingDisplaced event) {
        return after(event);
    }

    @EventSourcingHandler
    NeedMatching on(PairingDecisionTakenBack event) {
        return after(event);
    }

    @EventSourcingHandler
    NeedMatching on(SeedPublished event) {
        Set<SeedId> next = new HashSet<>(offered);
        next.add(event.seedId());
        return new NeedMatching(status, revision, lastCause, pairings, next, days);
    }

    @EventSourcingHandler
    NeedMatching on(SeedRegistered event) {
        return on(event.seedId(), event.content().validity());
    }

    @EventSourcingHandler
    NeedMatching on(SeedRevised event) {
        NeedMatching dated = on(event.seedId(), event.content().validity());
        return event.substantive() ? dated.change(event.seedId(), Standing::revise) : dated;
    }

    @EventSourcingHandler
    NeedMatching on(SeedExpired event) {
        return gone(event.seedId());
    }

    @EventSourcingHandler
    NeedMatching on(SeedWithdrawn event) {
        return gone(event.seedId());
    }

    @EventSourcingHandler
    NeedMatching on(RecordErased event) {
        RecordRef erased = event.record();
        return erased.type() == RecordType.SEED ? gone(new SeedId(erased.id())) : at(NeedStatus.CLOSED);
    }

    /** As it is on a day: a seed that is past its date is not offered, although nothing has ended it yet. */
    NeedMatching on(LocalDate today) {
        Set<SeedId> now = new HashSet<>(offered);
        now.removeIf(seed -> !days.seed(seed, today));
        return new NeedMatching(status, revision, lastCause, pairings, now, days);
    }

    private NeedMatching on(SeedId seed, Validity validity) {
        return new NeedMatching(status, revision, lastCause, pairings, offered, days.ofSeed(seed, validity));
    }

    private NeedMatching at(NeedStatus next) {
        return new NeedMatching(next, revision, lastCause, pairings, offered, days);
    }

    private NeedMatching with(Map<SeedId, Standing> next) {
        return new NeedMatching(status, revision, lastCause, next, offered, days);
    }

    private NeedMatching change(SeedId seed, UnaryOperator<Standing> change) {
        Map<SeedId, Standing> next = new LinkedHashMap<>(pairings);
        next.computeIfPresent(seed, (id, standing) -> change.apply(standing));
        return with(next);
    }

    private NeedMatching after(PairingEvent event) {
        return change(event.seedId(), standing -> standing.after(event));
    }

    private NeedMatching gone(SeedId seed) {
        Set<SeedId> next = new HashSet<>(offered);
        next.remove(seed);
        return new NeedMatching(
                status, revision, lastCause, change(seed, Standing::end).pairings(), next, days);
    }
}
