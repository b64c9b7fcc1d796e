package jp.musubi.command.need;

import jp.musubi.command.actor.ActorRoles;
import jp.musubi.command.slice.Ignores;
import jp.musubi.language.event.NeedClosed;
import jp.musubi.language.event.NeedContent;
import jp.musubi.language.event.NeedMatched;
import jp.musubi.language.event.NeedOpened;
import jp.musubi.language.event.NeedRegistered;
import jp.musubi.language.event.NeedRevised;
import jp.musubi.language.event.PersonErased;
import jp.musubi.language.event.RecordErased;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.value.Disclosure;
import jp.musubi.language.value.Role;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * One need.
 *
 * @param owner whose need it is, or null
 * @param introducedBy the intermediary's person who brought it, or null
 * @param revision of the content, from 1; 0 when absent
 * @param sharedRevision the same as owner and intermediary count: a revision of internal notes alone is none to them
 * @param content as last revised; its texts are null when erased
 * @param disclosure the range in force once opened: of the last opening or revision, whichever came later
 */
@EventSourcedEntity
@Ignores({NeedMatched.class, PersonErased.class})
public record NeedState(
        NeedStatus status,
        PersonId owner,
        PersonId introducedBy,
        int revision,
        int sharedRevision,
        NeedContent content,
        Disclosure disclosure,
        boolean erased) {

    @EntityCreator
    static NeedState absent() {
        return new NeedState(NeedStatus.ABSENT, null, null, 0, 0, null, null, false);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(NeedId need, MessageTypeResolver types) {
        return EventCriteria.havingTags("need", need.value())
                .andBeingOneOfTypes(
                        types,
                        NeedRegistered.class,
                        NeedRevised.class,
                        NeedOpened.class,
                        NeedClosed.class,
                        RecordErased.class);
    }

    @EventSourcingHandler
    NeedState on(NeedRegistered event) {
        NeedContent first = event.content();
        return new NeedState(
                NeedStatus.DRAFT, event.owner(), event.introducedBy(), 1, 1, first, first.disclosure(), false);
    }

    @EventSourcingHandler
    NeedState on(NeedRevised event) {
        NeedContent next = event.content();
        int shared = content.tellsOwnerOf(next, disclosure) ? sharedRevision + 1 : sharedRevision;
        return new NeedState(status, owner, introducedBy, event.revision(), shared, next, next.disclosure(), erased);
    }

    @EventSourcingHandler
    NeedState on(NeedOpened event) {
        return new NeedState(
                NeedStatus.OPEN, owner, introducedBy, revision, sharedRevision, content, event.disclosure(), erased);
    }

    @EventSourcingHandler
    NeedState on(NeedClosed event) {
        NeedStatus ended = NeedStatus.after(event.reason());
        return new NeedState(ended, owner, introducedBy, revision, sharedRevision, content, disclosure, erased);
    }

    @EventSourcingHandler
    NeedState on(RecordErased event) {
        return new NeedState(status, owner, introducedBy, revision, sharedRevision, content, disclosure, true);
    }

    /** The revision that stands, as the actor counts. */
    public int revisionFor(ActorRoles actor) {
        return NeedAccess.writesInternal(actor) ? revision : sharedRevision;
    }

    /** Whether it was ever registered. */
    public boolean exists() {
        return status != NeedStatus.ABSENT;
    }

    /** Whether it is open now. */
    public boolean open() {
        return status == NeedStatus.OPEN && !erased;
    }

    /** Whether the actor brought it, and still is an intermediary. */
    public boolean introducedBy(ActorRoles actor) {
        return actor.is(introducedBy) && actor.has(Role.INTERMEDIARY);
    }

    /** Whether the actor may change it. */
    public boolean managedBy(ActorRoles actor) {
        return exists() && (actor.is(owner) || introducedBy(actor) || actor.has(Role.COORDINATOR));
    }

    /** Whether the actor may know that it exists. */
    public boolean visibleTo(ActorRoles actor) {
        boolean toAll = open() && disclosure == Disclosure.PUBLIC;
        return managedBy(actor) || exists() && (toAll || actor.has(Role.AUDITOR));
    }
}
