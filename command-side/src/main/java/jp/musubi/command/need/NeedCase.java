package jp.musubi.command.need;

import java.util.Objects;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Follows;
import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.command.kit.slice.Reads;
import jp.musubi.command.record.Custody;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.custody.SharedWithHouse;
import jp.musubi.language.erasure.ErasureEvent;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedEvent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * One need.
 *
 * @param state where it stands; null when absent
 * @param owner whose need it is, or null
 * @param introducedBy the intermediary's person who brought it, or null
 * @param revision of the content, from 1; 0 when absent
 * @param sharedRevision the same as owner and intermediary count: a revision of internal notes alone is none to them
 * @param content as last revised; its texts are null when erased
 * @param disclosure the range in force once opened: of the last opening or revision, whichever came later
 * @param withdrawal of its consent, until it is opened under a new one; null without any
 * @param custody who has it beside its owner
 */
@EventSourcedEntity
@Follows(NeedState.class)
@Ignores(NeedMatched.class)
public record NeedCase(
        @Nullable NeedState state,
        @Nullable PersonId owner,
        @Nullable PersonId introducedBy,
        int revision,
        int sharedRevision,
        @Nullable NeedContent content,
        @Nullable Disclosure disclosure,
        @Nullable Withdrawal withdrawal,
        Custody custody) {

    @EntityCreator
    static NeedCase absent() {
        return new NeedCase(null, null, null, 0, 0, null, null, null, Custody.NOBODYS);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(NeedId need, MessageTypeResolver types) {
        var way = NeedState.WAY;
        return Reads.by(
                "need",
                need.value(),
                types,
                way.eventsBut(NeedMatched.class),
                way.others(ErasureEvent.class),
                Custody.EVENTS);
    }

    @EventSourcingHandler
    NeedCase on(NeedRegistered event) {
        NeedContent first = event.content();
        return new NeedCase(
                after(event),
                event.owner(),
                event.introducedBy(),
                1,
                1,
                first,
                first.disclosure(),
                null,
                Custody.NOBODYS);
    }

    @EventSourcingHandler
    NeedCase on(NeedRevised event) {
        NeedContent next = event.content();
        int shared = said().tellsOwnerOf(next, disclosure) ? sharedRevision + 1 : sharedRevision;
        return new NeedCase(
                after(event),
                owner,
                introducedBy,
                event.revision(),
                shared,
                next,
                next.disclosure(),
                withdrawal,
                custody);
    }

    @EventSourcingHandler
    NeedCase on(NeedOpened event) {
        return new NeedCase(
                after(event),
                owner,
                introducedBy,
                revision,
                sharedRevision,
                content,
                event.disclosure(),
                null,
                custody);
    }

    @EventSourcingHandler
    NeedCase on(NeedClosed event) {
        return at(after(event));
    }

    @EventSourcingHandler
    NeedCase on(NeedConsentWithdrawn event) {
        Withdrawal now = new Withdrawal(event.on(), content == null ? null : content.consent());
        return new NeedCase(
                after(event), owner, introducedBy, revision, sharedRevision, content, disclosure, now, custody);
    }

    @EventSourcingHandler
    NeedCase on(RecordErased event) {
        return at(NeedState.WAY.afterOther(state, event));
    }

    @EventSourcingHandler
    NeedCase on(HouseAssigned event) {
        return of(custody.on(event), owner);
    }

    @EventSourcingHandler
    NeedCase on(SharedWithHouse event) {
        return of(custody.on(event), owner);
    }

    @EventSourcingHandler
    NeedCase on(ChargeAssigned event) {
        return of(custody.on(event), owner);
    }

    @EventSourcingHandler
    NeedCase on(OwnerChanged event) {
        return of(custody, event.owner());
    }

    private NeedCase of(Custody now, @Nullable PersonId whose) {
        return new NeedCase(state, whose, introducedBy, revision, sharedRevision, content, disclosure, withdrawal, now);
    }

    private @Nullable NeedState after(NeedEvent event) {
        return NeedState.WAY.after(state, event);
    }

    private NeedCase at(@Nullable NeedState next) {
        return new NeedCase(
                next, owner, introducedBy, revision, sharedRevision, content, disclosure, withdrawal, custody);
    }

    /** The revision that stands, as the actor counts. */
    public int revisionFor(ActorRoles actor) {
        return custody.coordinatedBy(actor) ? revision : sharedRevision;
    }

    /** Whether it was ever registered. */
    public boolean exists() {
        return state != null;
    }

    /** What is said about it; only of a need that exists. */
    public NeedContent said() {
        return Objects.requireNonNull(content, "there is no such need");
    }

    /** Whether it is open now. */
    public boolean open() {
        return state != null && state.stands();
    }

    /** Whether its texts are gone. */
    public boolean erased() {
        return state != null && state.erased();
    }

    /** Whether it may meet that event. */
    public boolean allows(Class<? extends NeedEvent> event) {
        return NeedState.WAY.allows(state, event);
    }

    /** Whether the actor brought it, and still is an intermediary. */
    public boolean introducedBy(ActorRoles actor) {
        return actor.is(introducedBy) && actor.has(Role.INTERMEDIARY);
    }

    /** Whether it is the actor's own, or of the company or the intermediary for which they act. */
    public boolean of(ActorRoles actor) {
        return actor.is(owner)
                || introducedBy(actor)
                || actor.actsFor(Role.COMPANY, custody.house())
                || introducedBy != null && actor.actsFor(Role.INTERMEDIARY, custody.house());
    }

    /** Whether the actor may change it. */
    public boolean managedBy(ActorRoles actor) {
        return exists() && (of(actor) || custody.coordinatedBy(actor));
    }

    /** Whether the actor may know that it exists. */
    public boolean visibleTo(ActorRoles actor) {
        // Whoever sends a command is signed in, and so one of those for whom 登録者 is.
        boolean toAll = open() && (disclosure == Disclosure.PUBLIC || disclosure == Disclosure.MEMBERS);
        return managedBy(actor) || exists() && (toAll || actor.has(Role.AUDITOR));
    }
}
