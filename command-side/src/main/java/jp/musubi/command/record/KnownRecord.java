package jp.musubi.command.record;

import java.util.Set;
import jp.musubi.command.kit.slice.Follows;
import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.command.kit.slice.Reads;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.party.AccessTokenEnded;
import jp.musubi.language.party.AccessTokenIssued;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountOpened;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.CorporateNumberRecorded;
import jp.musubi.language.party.LoginChanged;
import jp.musubi.language.party.OrganizationMergeTakenBack;
import jp.musubi.language.party.OrganizationMerged;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.OrganizationRevised;
import jp.musubi.language.party.PasswordLinkIssued;
import jp.musubi.language.party.PasswordRenewed;
import jp.musubi.language.party.PersonDayReached;
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
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedState;
import org.axonframework.eventsourcing.annotation.EventCriteriaBuilder;
import org.axonframework.eventsourcing.annotation.EventSourcedEntity;
import org.axonframework.eventsourcing.annotation.EventSourcingHandler;
import org.axonframework.eventsourcing.annotation.reflection.EntityCreator;
import org.axonframework.eventsourcing.annotation.reflection.InjectEntityId;
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Whether a record exists, and whether it has been erased. */
@EventSourcedEntity
@Follows(
        value = {NeedState.class, PairingState.class, SeedState.class},
        part = Follows.Part.BEGINNING)
@Ignores({
    AccessTokenEnded.class,
    AccessTokenIssued.class,
    AccountLocked.class,
    AccountOpened.class,
    AccountUnlocked.class,
    CorporateNumberRecorded.class,
    LoginChanged.class,
    OrganizationMergeTakenBack.class,
    OrganizationMerged.class,
    OrganizationRevised.class,
    PasswordLinkIssued.class,
    PasswordRenewed.class,
    PersonDayReached.class,
    PersonLeft.class,
    PersonMergeTakenBack.class,
    PersonMerged.class,
    PersonReturned.class,
    PersonRevised.class,
    RoleGranted.class,
    RoleRevoked.class,
    SecondFactorRemoved.class,
    SecondFactorSet.class,
    SessionsEnded.class
})
public record KnownRecord(RecordRef ref, boolean exists, boolean erased) {
    private static final Set<Class<? extends Event>> OTHERS = Set.of(
            ContactNoted.class,
            OrganizationRegistered.class,
            PersonRegistered.class,
            RecordErased.class,
            PersonErased.class);

    @EntityCreator
    static KnownRecord unknown(@InjectEntityId RecordRef ref) {
        return new KnownRecord(ref, false, false);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(RecordRef ref, MessageTypeResolver types) {
        return Reads.by(
                ref.type().code(),
                ref.id(),
                types,
                SeedState.WAY.beginnings(),
                NeedState.WAY.beginnings(),
                PairingState.WAY.beginnings(),
                OTHERS);
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
