package jp.musubi.command.party;

import java.time.LocalDate;
import java.util.Objects;
import jp.musubi.command.kit.actor.ActorRoles;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Refuse;
import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.party.AccessTokenEnded;
import jp.musubi.language.party.AccessTokenIssued;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountOpened;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.LoginChanged;
import jp.musubi.language.party.PasswordLinkIssued;
import jp.musubi.language.party.PasswordRenewed;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonDayReached;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonLeft;
import jp.musubi.language.party.PersonMergeTakenBack;
import jp.musubi.language.party.PersonMerged;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.PersonReturned;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.party.SecondFactorRemoved;
import jp.musubi.language.party.SecondFactorSet;
import jp.musubi.language.party.SessionsEnded;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person now.
 *
 * @param id which
 * @param revision of the content, from 1; 0 when nobody is registered under the id
 * @param content as last revised; null when nobody is registered, or was erased
 * @param on as of which day it is decided which affiliations hold; null for all of them
 * @param left whether they take part no more
 * @param mergedInto the entry that stays, of two of one person; null while it is itself
 */
@EventSourcedEntity
@Ignores({
    AccessTokenEnded.class,
    AccessTokenIssued.class,
    AccountLocked.class,
    AccountOpened.class,
    AccountUnlocked.class,
    LoginChanged.class,
    PasswordLinkIssued.class,
    PasswordRenewed.class,
    RecordErased.class,
    RoleGranted.class,
    RoleRevoked.class,
    SecondFactorRemoved.class,
    SecondFactorSet.class,
    SessionsEnded.class
})
public record KnownPerson(
        PersonId id,
        int revision,
        @Nullable PersonContent content,
        @Nullable LocalDate on,
        boolean erased,
        boolean left,
        @Nullable PersonId mergedInto) {

    @EntityCreator
    static KnownPerson unknown(@InjectEntityId PersonId id) {
        return new KnownPerson(id, 0, null, null, false, false, null);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(PersonId person, MessageTypeResolver types) {
        return EventCriteria.havingTags("person", person.value())
                .andBeingOneOfTypes(
                        types,
                        PersonRegistered.class,
                        PersonRevised.class,
                        PersonDayReached.class,
                        PersonLeft.class,
                        PersonReturned.class,
                        PersonMerged.class,
                        PersonMergeTakenBack.class,
                        PersonErased.class);
    }

    @EventSourcingHandler
    KnownPerson on(PersonRegistered event) {
        return new KnownPerson(id, 1, event.content(), event.on(), erased, left, mergedInto);
    }

    @EventSourcingHandler
    KnownPerson on(PersonRevised event) {
        return new KnownPerson(id, revision + 1, event.content(), event.on(), erased, left, mergedInto);
    }

    @EventSourcingHandler
    KnownPerson on(PersonDayReached event) {
        return new KnownPerson(id, revision, content, event.on(), erased, left, mergedInto);
    }

    @EventSourcingHandler
    KnownPerson on(PersonLeft event) {
        return new KnownPerson(id, revision, content, on, erased, true, mergedInto);
    }

    @EventSourcingHandler
    KnownPerson on(PersonReturned event) {
        return new KnownPerson(id, revision, content, on, erased, false, mergedInto);
    }

    // Both bear the tags of both: only what becomes of this one counts.
    @EventSourcingHandler
    KnownPerson on(PersonMerged event) {
        return event.personId().equals(id) ? merged(event.into()) : this;
    }

    @EventSourcingHandler
    KnownPerson on(PersonMergeTakenBack event) {
        return event.personId().equals(id) ? merged(null) : this;
    }

    private KnownPerson merged(@Nullable PersonId into) {
        return new KnownPerson(id, revision, content, on, erased, left, into);
    }

    @EventSourcingHandler
    KnownPerson on(PersonErased event) {
        return new KnownPerson(id, revision, null, on, true, left, mergedInto);
    }

    /** Whether anybody was ever registered under the id. */
    public boolean registered() {
        return revision > 0;
    }

    /** What is said about them; only of somebody who is registered and not erased. */
    public PersonContent said() {
        return Objects.requireNonNull(content, "nobody is registered");
    }

    /** Refuses what can be done only with somebody who is registered and not erased. */
    public void requirePresent() {
        if (!registered()) {
            throw Refuse.unknown();
        }
        if (erased) {
            throw Refuse.conflict(Codes.RECORD_ERASED);
        }
    }

    /** Refuses what can be done only with somebody who takes part. */
    public void requireTakesPart() {
        requirePresent();
        PersonState.requireNotEnded(left, mergedInto);
    }

    /** Whether the actor keeps what is known of others than themselves. */
    public static boolean managedBy(ActorRoles actor) {
        return actor.hasAny(Role.COORDINATOR, Role.ADMINISTRATOR);
    }
}
