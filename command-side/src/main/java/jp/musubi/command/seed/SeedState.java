package jp.musubi.command.seed;

import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.slice.Ignores;
import jp.musubi.language.event.PersonErased;
import jp.musubi.language.event.RecordErased;
import jp.musubi.language.event.SeedContent;
import jp.musubi.language.event.SeedExpired;
import jp.musubi.language.event.SeedPublished;
import jp.musubi.language.event.SeedRegistered;
import jp.musubi.language.event.SeedRevised;
import jp.musubi.language.event.SeedWithdrawn;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.id.SeedId;
import jp.musubi.language.value.Disclosure;
import jp.musubi.language.value.Role;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * One seed.
 *
 * @param owner who answers for it
 * @param revision of the content, from 1; 0 when absent
 * @param content as last revised; its texts are null when erased
 * @param disclosure the range in force once published: of the last publication or revision, whichever came later
 */
@EventSourcedEntity
@Ignores(PersonErased.class)
public record SeedState(
        SeedStatus status, PersonId owner, int revision, SeedContent content, Disclosure disclosure, boolean erased) {

    @EntityCreator
    static SeedState absent() {
        return new SeedState(SeedStatus.ABSENT, null, 0, null, null, false);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(SeedId seed, MessageTypeResolver types) {
        return EventCriteria.havingTags("seed", seed.value())
                .andBeingOneOfTypes(
                        types,
                        SeedRegistered.class,
                        SeedRevised.class,
                        SeedPublished.class,
                        SeedWithdrawn.class,
                        SeedExpired.class,
                        RecordErased.class);
    }

    @EventSourcingHandler
    SeedState on(SeedRegistered event) {
        SeedContent first = event.content();
        return new SeedState(SeedStatus.DRAFT, event.owner(), 1, first, first.disclosure(), false);
    }

    @EventSourcingHandler
    SeedState on(SeedRevised event) {
        SeedContent next = event.content();
        return new SeedState(status, owner, event.revision(), next, next.disclosure(), erased);
    }

    @EventSourcingHandler
    SeedState on(SeedPublished event) {
        return new SeedState(SeedStatus.PUBLISHED, owner, revision, content, event.disclosure(), erased);
    }

    @EventSourcingHandler
    SeedState on(SeedWithdrawn event) {
        return new SeedState(SeedStatus.WITHDRAWN, owner, revision, content, disclosure, erased);
    }

    @EventSourcingHandler
    SeedState on(SeedExpired event) {
        return new SeedState(SeedStatus.EXPIRED, owner, revision, content, disclosure, erased);
    }

    @EventSourcingHandler
    SeedState on(RecordErased event) {
        return new SeedState(status, owner, revision, content, disclosure, true);
    }

    /** Whether it was ever registered. */
    public boolean exists() {
        return status != SeedStatus.ABSENT;
    }

    /** Whether it is offered now. */
    public boolean offered() {
        return status == SeedStatus.PUBLISHED && !erased;
    }

    /** Whether the actor may change it. */
    public boolean managedBy(ActorRoles actor) {
        return exists() && (actor.is(owner) || actor.has(Role.COORDINATOR));
    }

    /** Whether the actor may know that it exists. */
    public boolean visibleTo(ActorRoles actor) {
        boolean toAll = offered() && disclosure == Disclosure.PUBLIC;
        return managedBy(actor) || exists() && (toAll || actor.has(Role.AUDITOR));
    }
}
