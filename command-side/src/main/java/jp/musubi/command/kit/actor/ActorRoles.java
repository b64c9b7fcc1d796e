package jp.musubi.command.kit.actor;

import java.util.HashSet;
import java.util.Set;
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
 * What a person may do now. Every decision sources it for its actor, so that a role revoked in between refuses the
 * append. The scope of a role says for whom somebody acts; it does not yet narrow what the role allows.
 *
 * @param person whose roles
 * @param grants roles held; empty once erased
 * @param erased an erased person may do nothing, not even with what was its own
 * @param locked whose account is locked may do nothing either, until it is unlocked; the grants stay
 */
@EventSourcedEntity
@Ignores({
    AccessTokenEnded.class,
    AccessTokenIssued.class,
    AccountOpened.class,
    LoginChanged.class,
    PasswordLinkIssued.class,
    PasswordRenewed.class,
    PersonDayReached.class,
    PersonLeft.class,
    PersonMergeTakenBack.class,
    PersonMerged.class,
    PersonRegistered.class,
    PersonReturned.class,
    PersonRevised.class,
    RecordErased.class,
    SecondFactorRemoved.class,
    SecondFactorSet.class,
    SessionsEnded.class
})
public record ActorRoles(PersonId person, Set<Grant> grants, boolean erased, boolean locked) {
    public ActorRoles {
        grants = Set.copyOf(grants);
    }

    /** Nobody in particular yet: no roles. */
    @EntityCreator
    public static ActorRoles none(@InjectEntityId PersonId person) {
        return new ActorRoles(person, Set.of(), false, false);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(PersonId person, MessageTypeResolver types) {
        return EventCriteria.havingTags("person", person.value())
                .andBeingOneOfTypes(
                        types,
                        RoleGranted.class,
                        RoleRevoked.class,
                        PersonErased.class,
                        AccountLocked.class,
                        AccountUnlocked.class);
    }

    @EventSourcingHandler
    ActorRoles on(RoleGranted event) {
        Set<Grant> held = new HashSet<>(grants);
        held.add(new Grant(event.role(), event.scope()));
        return new ActorRoles(person, held, erased, locked);
    }

    @EventSourcingHandler
    ActorRoles on(RoleRevoked event) {
        Set<Grant> held = new HashSet<>(grants);
        held.remove(new Grant(event.role(), event.scope()));
        return new ActorRoles(person, held, erased, locked);
    }

    @EventSourcingHandler
    ActorRoles on(PersonErased event) {
        return new ActorRoles(person, Set.of(), true, locked);
    }

    @EventSourcingHandler
    ActorRoles on(AccountLocked event) {
        return new ActorRoles(person, grants, erased, true);
    }

    @EventSourcingHandler
    ActorRoles on(AccountUnlocked event) {
        return new ActorRoles(person, grants, erased, false);
    }

    /** Whether the person may act in the role, for whatever organization. */
    public boolean has(Role role) {
        return !locked && grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Whether the person may act in any of the roles. */
    public boolean hasAny(Role... roles) {
        for (Role role : roles) {
            if (has(role)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the person holds exactly this grant, even while locked. */
    public boolean holds(Grant grant) {
        return grants.contains(grant);
    }

    /** Whether this is that person, still there and not locked. */
    public boolean is(@Nullable PersonId other) {
        return !erased && !locked && person.equals(other);
    }
}
