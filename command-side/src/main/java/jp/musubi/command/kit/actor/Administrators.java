package jp.musubi.command.kit.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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
import org.axonframework.messaging.core.MessageTypeResolver;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * Who administers the cluster: the last one stays. Sources the role events of everybody, so two administrators who revoke
 * each other at the same moment cannot both succeed.
 *
 * @param held each administrator's grants of that role
 * @param locked whose account is locked: whoever may not act is no administrator to be left with
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
public record Administrators(Map<PersonId, Set<Grant>> held, Set<PersonId> locked) {
    public Administrators {
        held = Map.copyOf(held);
        locked = Set.copyOf(locked);
    }

    @EntityCreator
    static Administrators none() {
        return new Administrators(Map.of(), Set.of());
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(TheCluster id, MessageTypeResolver types) {
        return EventCriteria.havingAnyTag()
                .andBeingOneOfTypes(
                        types,
                        RoleGranted.class,
                        RoleRevoked.class,
                        PersonErased.class,
                        AccountLocked.class,
                        AccountUnlocked.class);
    }

    @EventSourcingHandler
    Administrators on(RoleGranted event) {
        if (event.role() != Role.ADMINISTRATOR) {
            return this;
        }
        Set<Grant> grants = grantsOf(event.personId());
        grants.add(new Grant(event.role(), event.scope()));
        return with(event.personId(), grants);
    }

    @EventSourcingHandler
    Administrators on(RoleRevoked event) {
        Set<Grant> grants = grantsOf(event.personId());
        grants.remove(new Grant(event.role(), event.scope()));
        return with(event.personId(), grants);
    }

    @EventSourcingHandler
    Administrators on(PersonErased event) {
        return with(event.personId(), Set.of());
    }

    @EventSourcingHandler
    Administrators on(AccountLocked event) {
        Set<PersonId> more = new HashSet<>(locked);
        more.add(event.personId());
        return new Administrators(held, more);
    }

    @EventSourcingHandler
    Administrators on(AccountUnlocked event) {
        Set<PersonId> fewer = new HashSet<>(locked);
        fewer.remove(event.personId());
        return new Administrators(held, fewer);
    }

    /** Whether nobody would administer the cluster without this person. */
    public boolean onlyOne(PersonId person) {
        return held.containsKey(person)
                && held.keySet().stream().allMatch(other -> other.equals(person) || locked.contains(other));
    }

    /** Whether nobody would administer the cluster once this grant of the person is gone. */
    public boolean onlyGrant(PersonId person, Grant grant) {
        return onlyOne(person) && Set.of(grant).equals(held.get(person));
    }

    private Set<Grant> grantsOf(PersonId person) {
        return new HashSet<>(held.getOrDefault(person, Set.of()));
    }

    private Administrators with(PersonId person, Set<Grant> grants) {
        Map<PersonId, Set<Grant>> next = new HashMap<>(held);
        if (grants.isEmpty()) {
            next.remove(person);
        } else {
            next.put(person, Set.copyOf(grants));
        }
        return new Administrators(next, locked);
    }
}
