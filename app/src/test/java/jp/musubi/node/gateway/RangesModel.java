package jp.musubi.node.gateway;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.musubi.language.cluster.CoordinatorSight;
import jp.musubi.language.cluster.CoordinatorSightSet;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.CustodyEvent;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.custody.SharedWithHouse;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.State;
import jp.musubi.language.need.NeedEvent;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationMergeTakenBack;
import jp.musubi.language.party.OrganizationMerged;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.PersonRevised;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.party.RoleRevoked;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedEvent;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedState;

/** What there is to know of a cluster to tell who may know of which record. */
final class RangesModel {
    /** A record. */
    record Known(
            State state,
            PersonId owner,
            PersonId introducedBy,
            Disclosure range,
            Set<RecordRef> named,
            Custody custody) {
        Known in(State next) {
            return new Known(next, owner, introducedBy, range, named, custody);
        }

        Known saying(Disclosure next, Set<RecordRef> parties) {
            return new Known(state, owner, introducedBy, next, parties, custody);
        }

        Known of(PersonId next) {
            return new Known(state, next, introducedBy, range, named, custody);
        }

        Known with(Custody next) {
            return new Known(state, owner, introducedBy, range, named, next);
        }
    }

    /** Who has a record beside its owner. */
    record Custody(OrganizationId house, boolean coordinated, Set<OrganizationId> shared, PersonId charge) {
        static final Custody NOBODYS = new Custody(null, false, Set.of(), null);
    }

    /** A person. */
    record Somebody(OrganizationId belongs, Set<RoleGranted> grants, boolean locked) {
        boolean has(Role role) {
            return grants.stream().anyMatch(grant -> grant.role() == role);
        }
    }

    final Map<RecordRef, Known> records = new LinkedHashMap<>();
    final Map<PersonId, Somebody> people = new LinkedHashMap<>();
    final Map<OrganizationId, OrganizationId> into = new HashMap<>();
    /** Whether the cluster lets coordinators see across houses. */
    boolean across = true;

    /** The same, had no organizations been merged. */
    RangesModel apart() {
        RangesModel apart = new RangesModel();
        apart.people.putAll(people);
        apart.across = across;
        return apart;
    }

    /** @param past whether it is asked for as it was: a house or a charge lets nobody in to that */
    boolean insider(Known record, PersonId reader, boolean past) {
        Somebody somebody = people.get(reader);
        return somebody != null
                && !somebody.locked()
                && (somebody.has(Role.AUDITOR)
                        || reader.equals(record.owner())
                        || reader.equals(record.introducedBy())
                        || somebody.has(Role.COORDINATOR) && across
                        || !past && somebody.has(Role.COORDINATOR) && own(record.custody(), reader)
                        || !past && record.state() instanceof NeedState && colleague(record, reader));
    }

    /** Whether a coordinator who sees their own records alone sees it. */
    private boolean own(Custody custody, PersonId reader) {
        Set<OrganizationId> houses = houses(reader, Role.COORDINATOR);
        return custody.house() == null
                || !custody.coordinated() && custody.charge() == null
                || reader.equals(custody.charge())
                || houses.contains(custody.house())
                || custody.shared().stream().anyMatch(houses::contains);
    }

    /** Whether the reader represents the company whose need it is, or works with who brought it. */
    private boolean colleague(Known need, PersonId reader) {
        OrganizationId house = need.custody().house();
        return house != null
                && (houses(reader, Role.COMPANY).contains(house)
                        || need.introducedBy() != null
                                && houses(reader, Role.INTERMEDIARY).contains(house));
    }

    /** @param past whether it is asked for as it was: that is for insiders */
    boolean sees(Known record, PersonId reader, boolean past) {
        boolean member = people.containsKey(reader) && !people.get(reader).locked();
        return insider(record, reader, past)
                || !past
                        && record.state().stands()
                        && switch (record.range()) {
                            case PUBLIC -> true;
                            case MEMBERS -> member;
                            case COORDINATORS -> false;
                            case NAMED -> member && record.named().stream().anyMatch(party -> is(party, reader));
                        };
    }

    private boolean is(RecordRef party, PersonId reader) {
        Set<OrganizationId> houses = new HashSet<>();
        houses.add(people.get(reader).belongs());
        people.get(reader).grants().forEach(grant -> houses.add(grant.scope()));
        return party.equals(reader.ref()) || merged(houses).stream().anyMatch(house -> party.equals(house.ref()));
    }

    /** For whom the role is held: who is named with it, or where the person works. */
    private Set<OrganizationId> houses(PersonId person, Role role) {
        Set<OrganizationId> houses = new HashSet<>();
        people.get(person).grants().stream()
                .filter(grant -> grant.role() == role)
                .forEach(grant ->
                        houses.add(grant.scope() == null ? people.get(person).belongs() : grant.scope()));
        return merged(houses);
    }

    /** These, and those with which they are one now. */
    private Set<OrganizationId> merged(Set<OrganizationId> houses) {
        houses.removeIf(Objects::isNull);
        for (int i = 0; i < into.size(); i++) {
            into.forEach((one, other) -> {
                if (houses.contains(one) || houses.contains(other)) {
                    houses.addAll(Set.of(one, other));
                }
            });
        }
        return houses;
    }

    /** What changes by an event. */
    void on(Event event) {
        switch (event) {
            case SeedEvent e -> records.compute(e.seedId().ref(), (id, was) -> seed(was, e));
            case NeedEvent e -> records.compute(e.needId().ref(), (id, was) -> need(was, e));
            case CustodyEvent e -> records.computeIfPresent(e.record(), (id, was) -> custody(was, e));
            case CoordinatorSightSet e -> across = e.sight() == CoordinatorSight.ACROSS;
            case PersonRegistered e -> people.put(e.personId(), new Somebody(e.organizationId(), Set.of(), false));
            case PersonRevised e -> change(e.personId(), e.organizationId(), null, null, null);
            case RoleGranted e -> change(e.personId(), null, e, null, null);
            case RoleRevoked e -> change(e.personId(), null, null, e, null);
            case AccountLocked e -> change(e.personId(), null, null, null, true);
            case AccountUnlocked e -> change(e.personId(), null, null, null, false);
            case OrganizationRegistered e -> {}
            case OrganizationMerged e -> into.put(e.organizationId(), e.into());
            case OrganizationMergeTakenBack e -> into.remove(e.organizationId());
            default -> throw new IllegalArgumentException("not in these histories: " + event);
        }
    }

    private static Known custody(Known was, CustodyEvent event) {
        Custody had = was.custody();
        return switch (event) {
            case OwnerChanged e -> was.of(e.owner());
            case HouseAssigned e ->
                was.with(new Custody(e.organization(), e.coordinated(), had.shared(), had.charge()));
            case ChargeAssigned e ->
                was.with(new Custody(had.house(), had.coordinated(), had.shared(), e.coordinator()));
            case SharedWithHouse e -> {
                Set<OrganizationId> shared = new HashSet<>(had.shared());
                shared.remove(e.organization());
                if (e.shared()) {
                    shared.add(e.organization());
                }
                yield was.with(new Custody(had.house(), had.coordinated(), shared, had.charge()));
            }
        };
    }

    private static Known seed(Known was, SeedEvent event) {
        State state = SeedState.WAY.after(was == null ? null : (SeedState) was.state(), event);
        return switch (event) {
            case SeedRegistered e ->
                begun(
                        state,
                        e.owner(),
                        null,
                        e.content().disclosure(),
                        e.content().named());
            case SeedRevised e ->
                was.in(state).saying(e.content().disclosure(), e.content().named());
            case SeedPublished e -> was.in(state).saying(e.disclosure(), was.named());
            default -> was.in(state);
        };
    }

    private static Known need(Known was, NeedEvent event) {
        State state = NeedState.WAY.after(was == null ? null : (NeedState) was.state(), event);
        return switch (event) {
            case NeedRegistered e ->
                begun(
                        state,
                        e.owner(),
                        e.introducedBy(),
                        e.content().disclosure(),
                        e.content().named());
            case NeedRevised e ->
                was.in(state).saying(e.content().disclosure(), e.content().named());
            case NeedOpened e -> was.in(state).saying(e.disclosure(), was.named());
            default -> was.in(state);
        };
    }

    private static Known begun(
            State state, PersonId owner, PersonId introducedBy, Disclosure range, Set<RecordRef> named) {
        return new Known(state, owner, introducedBy, range, named, Custody.NOBODYS);
    }

    /** A person who moves belongs where the event says, also nowhere. */
    private void change(
            PersonId person, OrganizationId moved, RoleGranted granted, RoleRevoked revoked, Boolean locked) {
        Somebody was = people.get(person);
        Set<RoleGranted> grants = new HashSet<>(was.grants());
        if (granted != null) {
            grants.add(granted);
        }
        if (revoked != null) {
            grants.remove(new RoleGranted(person, revoked.role(), revoked.scope()));
        }
        boolean moves = granted == null && revoked == null && locked == null;
        people.put(person, new Somebody(moves ? moved : was.belongs(), grants, locked == null ? was.locked() : locked));
    }
}
