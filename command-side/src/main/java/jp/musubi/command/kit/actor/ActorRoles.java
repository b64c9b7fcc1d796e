package jp.musubi.command.kit.actor;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.musubi.command.kit.slice.Ignores;
import jp.musubi.language.cluster.ClusterFounded;
import jp.musubi.language.cluster.ConfirmationRuleSet;
import jp.musubi.language.cluster.CoordinatorSight;
import jp.musubi.language.cluster.CoordinatorSightSet;
import jp.musubi.language.cluster.OfficeDescribed;
import jp.musubi.language.cluster.SecondFactorRuleSet;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.party.AccessTokenEnded;
import jp.musubi.language.party.AccessTokenIssued;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountOpened;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.LoginChanged;
import jp.musubi.language.party.OrganizationId;
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
 * What a person may do now. Every decision sources it for its actor, so that a role revoked in between refuses the
 * append. The scope of a role says for whom somebody acts; of coordinators it narrows what they see where the cluster says so.
 *
 * @param person whose roles
 * @param grants roles held; empty once erased
 * @param erased an erased person may do nothing, not even with what was its own
 * @param locked whose account is locked may do nothing either, until it is unlocked; the grants stay
 * @param said what is known of the person; null when they are not registered
 * @param belongs where they work now, the main one first: for these a role without a scope is held
 * @param sight which records the cluster lets coordinators see
 */
@EventSourcedEntity
@Ignores({
    ConfirmationRuleSet.class,
    AccessTokenEnded.class,
    AccessTokenIssued.class,
    AccountOpened.class,
    LoginChanged.class,
    PasswordLinkIssued.class,
    PasswordRenewed.class,
    ClusterFounded.class,
    OfficeDescribed.class,
    PersonLeft.class,
    PersonMergeTakenBack.class,
    PersonMerged.class,
    PersonReturned.class,
    SecondFactorRuleSet.class,
    RecordErased.class,
    SecondFactorRemoved.class,
    SecondFactorSet.class,
    SessionsEnded.class
})
public record ActorRoles(
        PersonId person,
        Set<Grant> grants,
        boolean erased,
        boolean locked,
        @Nullable PersonContent said,
        List<OrganizationId> belongs,
        CoordinatorSight sight) {
    public ActorRoles {
        grants = Set.copyOf(grants);
        belongs = List.copyOf(belongs);
    }

    /** Nobody in particular yet: no roles. */
    @EntityCreator
    public static ActorRoles none(@InjectEntityId PersonId person) {
        return new ActorRoles(person, Set.of(), false, false, null, List.of(), CoordinatorSight.ACROSS);
    }

    @EventCriteriaBuilder
    static EventCriteria criteria(PersonId person, MessageTypeResolver types) {
        EventCriteria own = EventCriteria.havingTags("person", person.value())
                .andBeingOneOfTypes(
                        types,
                        PersonRegistered.class,
                        PersonRevised.class,
                        PersonDayReached.class,
                        RoleGranted.class,
                        RoleRevoked.class,
                        PersonErased.class,
                        AccountLocked.class,
                        AccountUnlocked.class);
        return EventCriteria.either(
                own,
                EventCriteria.havingTags("cluster", CoordinatorSightSet.CLUSTER)
                        .andBeingOneOfTypes(types, CoordinatorSightSet.class));
    }

    @EventSourcingHandler
    ActorRoles on(RoleGranted event) {
        Set<Grant> held = new HashSet<>(grants);
        held.add(new Grant(event.role(), event.scope()));
        return with(held, locked);
    }

    @EventSourcingHandler
    ActorRoles on(RoleRevoked event) {
        Set<Grant> held = new HashSet<>(grants);
        held.remove(new Grant(event.role(), event.scope()));
        return with(held, locked);
    }

    @EventSourcingHandler
    ActorRoles on(PersonErased event) {
        return new ActorRoles(person, Set.of(), true, locked, null, List.of(), sight);
    }

    @EventSourcingHandler
    ActorRoles on(AccountLocked event) {
        return with(grants, true);
    }

    @EventSourcingHandler
    ActorRoles on(AccountUnlocked event) {
        return with(grants, false);
    }

    @EventSourcingHandler
    ActorRoles on(PersonRegistered event) {
        return at(event.content(), event.on());
    }

    @EventSourcingHandler
    ActorRoles on(PersonRevised event) {
        return at(event.content(), event.on());
    }

    @EventSourcingHandler
    ActorRoles on(PersonDayReached event) {
        return said == null ? this : at(said, event.on());
    }

    @EventSourcingHandler
    ActorRoles on(CoordinatorSightSet event) {
        return new ActorRoles(person, grants, erased, locked, said, belongs, event.sight());
    }

    private ActorRoles at(PersonContent content, @Nullable LocalDate day) {
        return new ActorRoles(person, grants, erased, locked, content, content.organizations(day), sight);
    }

    private ActorRoles with(Set<Grant> held, boolean nowLocked) {
        return new ActorRoles(person, held, erased, nowLocked, said, belongs, sight);
    }

    /** Whether the person, as a coordinator, sees the records of all houses. */
    public boolean seesAcross() {
        return sight == CoordinatorSight.ACROSS;
    }

    /**
     * Whether the person, as a coordinator, says where somebody belongs: where coordinators see their own house alone, not of
     * those whose roles reach as far as that, so that nobody lets themselves or another into a house.
     */
    public boolean placesAsCoordinator(ActorRoles other) {
        return has(Role.COORDINATOR)
                && (seesAcross() || !other.holdsAny(Role.COORDINATOR, Role.COMPANY, Role.INTERMEDIARY));
    }

    private boolean holdsAny(Role... roles) {
        return grants.stream().anyMatch(grant -> List.of(roles).contains(grant.role()));
    }

    /** The organizations for which the person acts in the role: named with it, or where they work when none is. */
    public Set<OrganizationId> houses(Role role) {
        Set<OrganizationId> houses = new HashSet<>();
        for (Grant grant : locked ? Set.<Grant>of() : grants) {
            if (grant.role() == role) {
                houses.addAll(grant.scope() == null ? belongs : List.of(grant.scope()));
            }
        }
        return houses;
    }

    /** Whether the person acts in the role for that organization. */
    public boolean actsFor(Role role, @Nullable OrganizationId house) {
        return house != null && houses(role).contains(house);
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
