package jp.musubi.command.seed;

import java.util.Objects;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.slice.Follows;
import jp.musubi.command.kit.slice.Reads;
import jp.musubi.command.record.Custody;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.custody.SharedWithHouse;
import jp.musubi.language.erasure.ErasureEvent;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedEvent;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedState;
import jp.musubi.language.seed.SeedWithdrawn;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * One seed.
 *
 * @param state where it stands; null when absent
 * @param owner who answers for it
 * @param revision of the content, from 1; 0 when absent
 * @param content as last revised; its texts are null when erased
 * @param disclosure the range in force once published: of the last publication or revision, whichever came later
 * @param custody who has it beside its owner
 */
@EventSourcedEntity
@Follows(SeedState.class)
public record SeedCase(
        @Nullable SeedState state,
        @Nullable PersonId owner,
        int revision,
        @Nullable SeedContent content,
        @Nullable Disclosure disclosure,
        Custody custody) {

    @EntityCreator
    static SeedCase absent() {
        return new SeedCase(null, null, 0, null, null, Custody.NOBODYS);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(SeedId seed, MessageTypeResolver types) {
        var way = SeedState.WAY;
        return Reads.by("seed", seed.value(), types, way.events(), way.others(ErasureEvent.class), Custody.EVENTS);
    }

    @EventSourcingHandler
    SeedCase on(SeedRegistered event) {
        SeedContent first = event.content();
        return new SeedCase(after(event), event.owner(), 1, first, first.disclosure(), Custody.NOBODYS);
    }

    @EventSourcingHandler
    SeedCase on(SeedRevised event) {
        SeedContent next = event.content();
        return new SeedCase(after(event), owner, event.revision(), next, next.disclosure(), custody);
    }

    @EventSourcingHandler
    SeedCase on(SeedPublished event) {
        return new SeedCase(after(event), owner, revision, content, event.disclosure(), custody);
    }

    @EventSourcingHandler
    SeedCase on(SeedWithdrawn event) {
        return at(after(event));
    }

    @EventSourcingHandler
    SeedCase on(SeedExpired event) {
        return at(after(event));
    }

    @EventSourcingHandler
    SeedCase on(RecordErased event) {
        return at(SeedState.WAY.afterOther(state, event));
    }

    @EventSourcingHandler
    SeedCase on(HouseAssigned event) {
        return of(custody.on(event), owner);
    }

    @EventSourcingHandler
    SeedCase on(SharedWithHouse event) {
        return of(custody.on(event), owner);
    }

    @EventSourcingHandler
    SeedCase on(ChargeAssigned event) {
        return of(custody.on(event), owner);
    }

    @EventSourcingHandler
    SeedCase on(OwnerChanged event) {
        return of(custody, event.owner());
    }

    private SeedCase of(Custody now, @Nullable PersonId whose) {
        return new SeedCase(state, whose, revision, content, disclosure, now);
    }

    private @Nullable SeedState after(SeedEvent event) {
        return SeedState.WAY.after(state, event);
    }

    private SeedCase at(@Nullable SeedState next) {
        return new SeedCase(next, owner, revision, content, disclosure, custody);
    }

    /** Whether it may meet that event. */
    public boolean allows(Class<? extends SeedEvent> event) {
        return SeedState.WAY.allows(state, event);
    }

    /** Whether it was ever registered. */
    public boolean exists() {
        return state != null;
    }

    /** What is said about it; only of a seed that exists. */
    public SeedContent said() {
        return Objects.requireNonNull(content, "there is no such seed");
    }

    /** Whether it is offered now. */
    public boolean offered() {
        return state != null && state.stands();
    }

    /** Whether its texts are gone. */
    public boolean erased() {
        return state != null && state.erased();
    }

    /** Whether the actor may change it. */
    public boolean managedBy(ActorRoles actor) {
        return exists() && (actor.is(owner) || custody.coordinatedBy(actor));
    }

    /** Whether the actor may know that it exists. */
    public boolean visibleTo(ActorRoles actor) {
        // Whoever sends a command is signed in, and so one of those for whom 登録者 is.
        boolean toAll = offered() && (disclosure == Disclosure.PUBLIC || disclosure == Disclosure.MEMBERS);
        return managedBy(actor) || exists() && (toAll || actor.has(Role.AUDITOR));
    }
}
