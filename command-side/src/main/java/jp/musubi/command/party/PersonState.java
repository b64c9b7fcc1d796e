package jp.musubi.command.party;

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
import jp.musubi.language.party.PersonDayReached;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonLeft;
import jp.musubi.language.party.PersonMergeTakenBack;
import jp.musubi.language.party.PersonMerged;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.PersonReturned;
import jp.musubi.language.party.PersonRevised;
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
 * Whether a person is registered, and still there.
 *
 * @param id which; null where it does not matter
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
    PersonDayReached.class,
    PersonRevised.class,
    RecordErased.class,
    RoleGranted.class,
    RoleRevoked.class,
    SecondFactorRemoved.class,
    SecondFactorSet.class,
    SessionsEnded.class
})
public record PersonState(
        @Nullable PersonId id,
        boolean registered,
        boolean erased,
        boolean left,
        @Nullable PersonId mergedInto) {

    /** Somebody who takes part, or is not known at all. */
    public PersonState(boolean registered, boolean erased) {
        this(null, registered, erased, false, null);
    }

    @EntityCreator
    static PersonState unknown(@InjectEntityId PersonId id) {
        return new PersonState(id, false, false, false, null);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(PersonId person, MessageTypeResolver types) {
        return EventCriteria.havingTags("person", person.value())
                .andBeingOneOfTypes(
                        types,
                        PersonRegistered.class,
                        PersonLeft.class,
                        PersonReturned.class,
                        PersonMerged.class,
                        PersonMergeTakenBack.class,
                        PersonErased.class);
    }

    @EventSourcingHandler
    PersonState on(PersonRegistered event) {
        return new PersonState(id, true, erased, left, mergedInto);
    }

    @EventSourcingHandler
    PersonState on(PersonLeft event) {
        return new PersonState(id, registered, erased, true, mergedInto);
    }

    @EventSourcingHandler
    PersonState on(PersonReturned event) {
        return new PersonState(id, registered, erased, false, mergedInto);
    }

    // Both bear the tags of both: only what becomes of this one counts.
    @EventSourcingHandler
    PersonState on(PersonMerged event) {
        return event.personId().equals(id) ? new PersonState(id, registered, erased, left, event.into()) : this;
    }

    @EventSourcingHandler
    PersonState on(PersonMergeTakenBack event) {
        return event.personId().equals(id) ? new PersonState(id, registered, erased, left, null) : this;
    }

    @EventSourcingHandler
    PersonState on(PersonErased event) {
        return new PersonState(id, registered, true, left, mergedInto);
    }

    /** Whether the person can be named: registered and not erased. */
    public boolean present() {
        return registered && !erased;
    }

    /** Whether the person takes part: there, has not left, and is nobody else. */
    public boolean takesPart() {
        return present() && !left && mergedInto == null;
    }

    /** Refuses what can only be done with somebody who takes part. Who is not registered is unknown. */
    public void requireTakesPart() {
        if (!registered) {
            throw Refuse.unknown();
        }
        if (erased) {
            throw Refuse.conflict(Codes.RECORD_ERASED);
        }
        requireNotEnded(left, mergedInto);
    }

    /** Refuses when somebody has left, or is another. */
    public static void requireNotEnded(boolean left, @Nullable PersonId mergedInto) {
        if (mergedInto != null) {
            throw Refuse.conflict(PartyCodes.PERSON_MERGED, mergedInto.value());
        }
        if (left) {
            throw Refuse.conflict(PartyCodes.PERSON_LEFT);
        }
    }
}
