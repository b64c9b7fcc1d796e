package jp.musubi.node.gateway;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.musubi.language.custody.OwnerChanged;
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
    record Known(State state, PersonId owner, PersonId introducedBy, Disclosure range, Set<RecordRef> named) {}

    /** A person. */
    record Somebody(OrganizationId belongs, Set<RoleGranted> grants, boolean locked) {
        boolean has(Role role) {
            return grants.stream().anyMatch(grant -> grant.role() == role);
        }
    }

    final Map<RecordRef, Known> records = new LinkedHashMap<>();
    final Map<PersonId, Somebody> people = new LinkedHashMap<>();
    final Map<OrganizationId, OrganizationId> into = new HashMap<>();

    /** The same, had no organizations been merged. */
    RangesModel apart() {
        RangesModel apart = new RangesModel();
        apart.people.putAll(people);
        return apart;
    }

    boolean insider(Known record, PersonId reader) {
        Somebody somebody = people.get(reader);
        return somebody != null
                && !somebody.locked()
                && (somebody.has(Role.COORDINATOR)
                        || somebody.has(Role.AUDITOR)
                        || reader.equals(record.owner())
                        || reader.equals(record.introducedBy()));
    }

    /** @param past whether it is asked for as it was: that is for insiders */
    boolean sees(Known record, PersonId reader, boolean past) {
        boolean member = people.containsKey(reader) && !people.get(reader).locked();
        return insider(record, reader)
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
        Set<OrganizationId> houses = new HashSet<>(Set.of(new OrganizationId("none")));
        houses.add(people.get(reader).belongs());
        people.get(reader).grants().forEach(grant -> houses.add(grant.scope()));
        houses.removeIf(Objects::isNull);
        for (int i = 0; i < into.size(); i++) {
            into.forEach((one, other) -> {
                if (houses.contains(one) || houses.contains(other)) {
                    houses.addAll(Set.of(one, other));
                }
            });
        }
        return party.equals(reader.ref()) || houses.stream().anyMatch(house -> party.equals(house.ref()));
    }

    /** What changes by an event. */
    void on(Event event) {
        switch (event) {
            case SeedEvent e -> records.compute(e.seedId().ref(), (id, was) -> seed(was, e));
            case NeedEvent e -> records.compute(e.needId().ref(), (id, was) -> need(was, e));
            case OwnerChanged e ->
                records.computeIfPresent(
                        e.record(),
                        (id, was) -> new Known(was.state(), e.owner(), was.introducedBy(), was.range(), was.named()));
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

    private static Known seed(Known was, SeedEvent event) {
        State state = SeedState.WAY.after(was == null ? null : (SeedState) was.state(), event);
        return switch (event) {
            case SeedRegistered e ->
                new Known(
                        state,
                        e.owner(),
                        null,
                        e.content().disclosure(),
                        e.content().named());
            case SeedRevised e ->
                new Known(
                        state,
                        was.owner(),
                        null,
                        e.content().disclosure(),
                        e.content().named());
            case SeedPublished e -> new Known(state, was.owner(), null, e.disclosure(), was.named());
            default -> new Known(state, was.owner(), null, was.range(), was.named());
        };
    }

    private static Known need(Known was, NeedEvent event) {
        State state = NeedState.WAY.after(was == null ? null : (NeedState) was.state(), event);
        return switch (event) {
            case NeedRegistered e ->
                new Known(
                        state,
                        e.owner(),
                        e.introducedBy(),
                        e.content().disclosure(),
                        e.content().named());
            case NeedRevised e ->
                new Known(
                        state,
                        was.owner(),
                        was.introducedBy(),
                        e.content().disclosure(),
                        e.content().named());
            case NeedOpened e -> new Known(state, was.owner(), was.introducedBy(), e.disclosure(), was.named());
            default -> new Known(state, was.owner(), was.introducedBy(), was.range(), was.named());
        };
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
