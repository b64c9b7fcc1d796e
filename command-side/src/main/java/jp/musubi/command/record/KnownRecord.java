package jp.musubi.command.record;

import jp.musubi.command.slice.Ignores;
import jp.musubi.language.RecordRef;
import jp.musubi.language.event.AccountLocked;
import jp.musubi.language.event.AccountOpened;
import jp.musubi.language.event.AccountUnlocked;
import jp.musubi.language.event.ContactNoted;
import jp.musubi.language.event.LoginChanged;
import jp.musubi.language.event.NeedClosed;
import jp.musubi.language.event.NeedMatched;
import jp.musubi.language.event.NeedOpened;
import jp.musubi.language.event.NeedRegistered;
import jp.musubi.language.event.NeedRevised;
import jp.musubi.language.event.OrganizationRegistered;
import jp.musubi.language.event.PairingDecisionTakenBack;
import jp.musubi.language.event.PairingDismissed;
import jp.musubi.language.event.PairingDisplaced;
import jp.musubi.language.event.PairingProposed;
import jp.musubi.language.event.PairingShortlisted;
import jp.musubi.language.event.PasswordLinkIssued;
import jp.musubi.language.event.PasswordRenewed;
import jp.musubi.language.event.PersonErased;
import jp.musubi.language.event.PersonRegistered;
import jp.musubi.language.event.PersonRevised;
import jp.musubi.language.event.RecordErased;
import jp.musubi.language.event.RoleGranted;
import jp.musubi.language.event.RoleRevoked;
import jp.musubi.language.event.SeedExpired;
import jp.musubi.language.event.SeedPublished;
import jp.musubi.language.event.SeedRegistered;
import jp.musubi.language.event.SeedRevised;
import jp.musubi.language.event.SeedWithdrawn;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Whether a record exists, and whether it has been erased. */
@EventSourcedEntity
@Ignores({
    AccountLocked.class,
    AccountOpened.class,
    AccountUnlocked.class,
    LoginChanged.class,
    NeedClosed.class,
    NeedMatched.class,
    NeedOpened.class,
    NeedRevised.class,
    PairingDecisionTakenBack.class,
    PairingDismissed.class,
    PairingDisplaced.class,
    PairingShortlisted.class,
    PasswordLinkIssued.class,
    PasswordRenewed.class,
    PersonRevised.class,
    RoleGranted.class,
    RoleRevoked.class,
    SeedExpired.class,
    SeedPublished.class,
    SeedRevised.class,
    SeedWithdrawn.class
})
public record KnownRecord(RecordRef ref, boolean exists, boolean erased) {

    @EntityCreator
    static KnownRecord unknown(@InjectEntityId RecordRef ref) {
        return new KnownRecord(ref, false, false);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(RecordRef ref, MessageTypeResolver types) {
        return EventCriteria.havingTags(ref.type().code(), ref.id())
                .andBeingOneOfTypes(
                        types,
                        SeedRegistered.class,
                        NeedRegistered.class,
                        PairingProposed.class,
                        ContactNoted.class,
                        OrganizationRegistered.class,
                        PersonRegistered.class,
                        RecordErased.class,
                        PersonErased.class);
    }

    @EventSourcingHandler
    KnownRecord on(SeedRegistered event) {
        return foundIf(event.subject());
    }

    @EventSourcingHandler
    KnownRecord on(NeedRegistered event) {
        return foundIf(event.subject());
    }

    @EventSourcingHandler
    KnownRecord on(PairingProposed event) {
        return foundIf(event.subject());
    }

    @EventSourcingHandler
    KnownRecord on(ContactNoted event) {
        return foundIf(event.subject());
    }

    @EventSourcingHandler
    KnownRecord on(OrganizationRegistered event) {
        return foundIf(event.subject());
    }

    @EventSourcingHandler
    KnownRecord on(PersonRegistered event) {
        return foundIf(event.subject());
    }

    @EventSourcingHandler
    KnownRecord on(RecordErased event) {
        return erasedIf(event.subject());
    }

    @EventSourcingHandler
    KnownRecord on(PersonErased event) {
        return erasedIf(event.subject());
    }

    // A tag also finds events that merely mention the record: only what is about it counts.
    private KnownRecord foundIf(RecordRef subject) {
        return ref.equals(subject) ? new KnownRecord(ref, true, erased) : this;
    }

    private KnownRecord erasedIf(RecordRef subject) {
        return ref.equals(subject) ? new KnownRecord(ref, exists, true) : this;
    }
}
