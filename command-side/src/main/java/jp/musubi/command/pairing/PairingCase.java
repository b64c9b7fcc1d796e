package jp.musubi.command.pairing;

import java.util.ArrayList;
import java.util.List;
import jp.musubi.command.kit.slice.Follows;
import jp.musubi.command.kit.slice.Reads;
import jp.musubi.language.erasure.ErasureEvent;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedEvent;
import jp.musubi.language.pairing.PairingDecision;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingEvent;
import jp.musubi.language.pairing.PairingHeld;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingRestoration;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.seed.SeedEvent;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedWithdrawn;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * One pairing, and what ended it from either side. A seed that is withdrawn, or ended by its date, and published again
 * does not bring its pairings back: they have to be proposed anew.
 *
 * @param state where it stands by what was decided about itself; null before it was ever proposed
 * @param ended whether since its last proposal the need was closed or its consent withdrawn, the seed withdrawn or past its date, or one of them
 *     erased
 * @param decisions how many decisions were ever made about it, those taken back included
 * @param standing decisions made since its last proposal and not taken back, oldest first
 */
@EventSourcedEntity
@Follows(PairingState.class)
public record PairingCase(@Nullable PairingState state, boolean ended, int decisions, List<Decided> standing)
        implements DecisionsFollowed<PairingCase> {

    @EntityCreator
    static PairingCase absent() {
        return new PairingCase(null, false, 0, List.of());
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(PairingKey key, MessageTypeResolver types) {
        var way = PairingState.WAY;
        var erasures = way.others(ErasureEvent.class);
        return EventCriteria.either(
                Reads.by("pairing", key.id().value(), types, way.events()),
                Reads.by("need", key.needId().value(), types, way.others(NeedEvent.class), erasures),
                Reads.by("seed", key.seedId().value(), types, way.others(SeedEvent.class), erasures));
    }

    @EventSourcingHandler
    PairingCase on(PairingProposed event) {
        return new PairingCase(after(event), false, decisions, List.of());
    }

    @EventSourcingHandler
    PairingCase on(PairingDisplaced event) {
        return new PairingCase(after(event), ended, decisions, List.of());
    }

    @Override
    public PairingCase decided(PairingDecision event) {
        List<Decided> more = new ArrayList<>(standing);
        more.add(new Decided(decisions + 1, state, event instanceof PairingHeld held ? held.until() : null));
        return new PairingCase(after(event), ended, decisions + 1, List.copyOf(more));
    }

    @Override
    public PairingCase restored(PairingRestoration event) {
        List<Decided> rest = standing.subList(0, Math.max(0, standing.size() - 1));
        return new PairingCase(after(event), ended, decisions, List.copyOf(rest));
    }

    @EventSourcingHandler
    PairingCase on(NeedClosed event) {
        return end();
    }

    @EventSourcingHandler
    PairingCase on(NeedConsentWithdrawn event) {
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

    private @Nullable PairingState after(PairingEvent event) {
        return PairingState.WAY.after(state, event);
    }

    private PairingCase end() {
        return new PairingCase(state, true, decisions, standing);
    }

    /** Whether it may meet that event as far as it goes itself. */
    public boolean allows(Class<? extends PairingEvent> event) {
        return PairingState.WAY.allows(state, event);
    }

    /** Whether it was under way when one of its sides left. */
    public boolean endedUndecided() {
        return underway() && ended;
    }

    /** Whether it is on the worklist or shortlisted, and neither side has ended it. */
    public boolean stands() {
        return underway() && !ended;
    }

    private boolean underway() {
        return state != null && state.underway();
    }
}
