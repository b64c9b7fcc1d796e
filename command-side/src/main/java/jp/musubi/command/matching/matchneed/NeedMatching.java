package jp.musubi.command.matching.matchneed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.musubi.command.kit.slice.Follows;
import jp.musubi.command.kit.slice.Reads;
import jp.musubi.command.pairing.DecisionsFollowed;
import jp.musubi.language.RecordType;
import jp.musubi.language.erasure.ErasureEvent;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedEvent;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.pairing.PairingDecision;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingEvent;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingRestoration;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.record.Validity;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedState;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.language.sounding.SoundingOpened;
import jp.musubi.language.sounding.SoundingPaused;
import jp.musubi.language.sounding.SoundingState;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * A need, how each seed stands with it, and which seeds are offered: sourced as one stream, because whether a revision
 * came after a dismissal, or a proposal after a withdrawal, can only be told from the order.
 *
 * @param state of the need; null when absent
 * @param revision of the need; 0 when absent
 * @param lastCause position of the latest cause matched; -1 before the first
 * @param pairings by seed; a dismissed one may be proposed again after a substantive revision of either side
 * @param offered seeds of the scope that are published
 * @param days on which days the need, and each seed of the scope, may be matched
 */
@EventSourcedEntity
@Follows({NeedState.class, PairingState.class, SeedState.class, SoundingState.class})
public record NeedMatching(
        @Nullable NeedState state,
        int revision,
        long lastCause,
        Map<SeedId, Standing> pairings,
        Set<SeedId> offered,
        MatchDays days)
        implements DecisionsFollowed<NeedMatching> {

    @EntityCreator
    static NeedMatching nothing() {
        return new NeedMatching(null, 0, -1, Map.of(), Set.of(), MatchDays.NONE);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(MatchScope scope, MessageTypeResolver types) {
        var erasures = NeedState.WAY.others(ErasureEvent.class);
        var ofNeed = NeedState.WAY.events();
        var ofSeed = SeedState.WAY.events();
        List<EventCriteria> any = new ArrayList<>();
        var soundings = SoundingState.WAY.events();
        any.add(Reads.by(
                "need", scope.needId().value(), types, ofNeed, PairingState.WAY.events(), soundings, erasures));
        scope.seeds().forEach(seed -> any.add(Reads.by("seed", seed.value(), types, ofSeed, soundings, erasures)));
        return EventCriteria.either(any);
    }

    @EventSourcingHandler
    NeedMatching on(NeedRegistered event) {
        return new NeedMatching(
                after(event),
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
                after(event),
                event.revision(),
                lastCause,
                next,
                offered,
                days.ofNeed(event.content().validity()));
    }

    @EventSourcingHandler
    NeedMatching on(NeedOpened event) {
        return at(after(event));
    }

    @EventSourcingHandler
    NeedMatching on(NeedClosed event) {
        return at(after(event));
    }

    @EventSourcingHandler
    NeedMatching on(NeedConsentWithdrawn event) {
        return at(after(event));
    }

    @EventSourcingHandler
    NeedMatching on(NeedMatched event) {
        return new NeedMatching(state, revision, Math.max(lastCause, event.causePosition()), pairings, offered, days);
    }

    @EventSourcingHandler
    NeedMatching on(PairingProposed event) {
        Map<SeedId, Standing> next = new LinkedHashMap<>(pairings);
        next.put(event.seedId(), Standing.proposed(event.by()));
        return with(next);
    }

    @EventSourcingHandler
    NeedMatching on(PairingDisplaced event) {
        return after(event);
    }

    @Override
    public NeedMatching decided(PairingDecision event) {
        return after(event);
    }

    @Override
    public NeedMatching restored(PairingRestoration event) {
        return after(event);
    }

    @EventSourcingHandler
    NeedMatching on(SeedPublished event) {
        Set<SeedId> next = new HashSet<>(offered);
        next.add(event.seedId());
        return new NeedMatching(state, revision, lastCause, pairings, next, days);
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
    NeedMatching on(SoundingPaused event) {
        return dated(days.paused(event));
    }

    @EventSourcingHandler
    NeedMatching on(SoundingOpened event) {
        return dated(days.opened(event.record()));
    }

    @EventSourcingHandler
    NeedMatching on(RecordErased event) {
        RecordRef erased = event.record();
        return erased.type() == RecordType.SEED
                ? gone(new SeedId(erased.id()))
                : at(NeedState.WAY.afterOther(state, event));
    }

    /** As it is on a day: a seed that is past its date is not offered, although nothing has ended it yet. */
    NeedMatching on(LocalDate today) {
        Set<SeedId> now = new HashSet<>(offered);
        now.removeIf(seed -> !days.seed(seed, today));
        return new NeedMatching(state, revision, lastCause, pairings, now, days.on(today));
    }

    private NeedMatching on(SeedId seed, Validity validity) {
        return dated(days.ofSeed(seed, validity));
    }

    private NeedMatching dated(MatchDays next) {
        return new NeedMatching(state, revision, lastCause, pairings, offered, next);
    }

    private @Nullable NeedState after(NeedEvent event) {
        return NeedState.WAY.after(state, event);
    }

    private NeedMatching at(@Nullable NeedState next) {
        return new NeedMatching(next, revision, lastCause, pairings, offered, days);
    }

    private NeedMatching with(Map<SeedId, Standing> next) {
        return new NeedMatching(state, revision, lastCause, next, offered, days);
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
                state, revision, lastCause, change(seed, Standing::end).pairings(), next, days);
    }
}
