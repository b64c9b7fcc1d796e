package jp.musubi.node.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.RecordType;
import jp.musubi.language.cluster.CoordinatorSight;
import jp.musubi.language.cluster.CoordinatorSightSet;
import jp.musubi.language.custody.AssignedBy;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.custody.SharedWithHouse;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.State;
import jp.musubi.language.need.Consent;
import jp.musubi.language.need.ConsentWithdrawnBy;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.MergeReason;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
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
import jp.musubi.language.samples.Contents;
import jp.musubi.language.samples.Records;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedState;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.find.FindSeeds;
import jp.musubi.query.seed.read.ReadSeed;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever happens to ranges, consents, owners, names, roles, locks, affiliations and organizations: the index's filter and a model of
 * ten lines agree, for everybody at every position.
 */
class RangesTest {
    private static final int STEPS = 20;
    /** Of so many a cluster is made anew, so that it does not grow. */
    private static final int TOGETHER = 10;

    private static final LocalDate DAY = LocalDate.of(2027, 4, 1);
    private static final List<Role> ROLES =
            List.of(Role.RESEARCHER, Role.COORDINATOR, Role.AUDITOR, Role.COMPANY, Role.INTERMEDIARY, Role.REVIEWER);
    /** The one that depends on most comes more often. */
    private static final List<Disclosure> RANGES =
            List.of(Disclosure.PUBLIC, Disclosure.MEMBERS, Disclosure.COORDINATORS, Disclosure.NAMED, Disclosure.NAMED);

    private static final boolean LONG = Boolean.getBoolean("musubi.faults");

    private static final Map<String, Set<String>> ANY_SEED = Map.of("state", codes(SeedState.values()));
    private static final Map<String, Set<String>> ANY_NEED = Map.of("state", codes(NeedState.values()));

    @TempDir
    Path folder;

    private final List<PersonId> people = new ArrayList<>();
    private final List<OrganizationId> houses = new ArrayList<>();
    private RangesLog log;
    private RangesModel model;
    private Random random;
    private String name;
    /** How often somebody who is no insider saw a record by its range. */
    private final Map<Disclosure, Integer> shown = new EnumMap<>(Disclosure.class);
    /** How often only because organizations had been merged. */
    private long throughMerging;
    /** How often a coordinator who is kept to their own saw a record's limited parts, and how often not. */
    private long within;

    private long beyond;

    @Test
    void theFilterAgreesWithTheModelForEverybodyAtEveryPosition() {
        int histories = LONG ? 3_000 : 20;
        for (int history = 0; history < histories; history++) {
            if (history % TOGETHER == 0) {
                close();
                log = new RangesLog(folder.resolve(history + ".db"));
            }
            name = "h" + history;
            random = new Random(history);
            run();
        }
        close();
        // What never happened proves nothing.
        assertThat(shown).containsKeys(Disclosure.PUBLIC, Disclosure.MEMBERS, Disclosure.NAMED);
        assertThat(throughMerging).isPositive();
        assertThat(within).as("what coordinators saw of their own").isPositive();
        assertThat(beyond).as("what they did not see").isPositive();
    }

    private void close() {
        if (log != null) {
            log.close();
        }
    }

    private void run() {
        model = new RangesModel();
        people.clear();
        houses.clear();
        // The setting is the cluster's, and stands from the history before.
        List<Event> begin = new ArrayList<>(List.of(new CoordinatorSightSet(CoordinatorSight.ACROSS)));
        for (int i = 0; i < 3; i++) {
            houses.add(new OrganizationId(name + "-o" + i));
            begin.add(new OrganizationRegistered(houses.get(i), "架空" + name + i, OrganizationKind.BANK, null));
        }
        for (int i = 0; i < 4; i++) {
            people.add(new PersonId(name + "-p" + i));
            begin.add(new PersonRegistered(people.get(i), "架空", null, maybe(houses)));
        }
        store(begin);
        Map<Long, Map<RecordRef, RangesModel.Known>> then = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            Event event = next();
            if (event != null) {
                then.put(store(List.of(event)), new HashMap<>(model.records));
                agree(event + " at step " + step, null, model.records);
            }
        }
        List<Long> positions = then.keySet().stream().sorted().toList();
        for (int i = 0; i < 3; i++) {
            long at = one(positions);
            agree("as of " + at, at, then.get(at));
        }
    }

    private long store(List<Event> events) {
        events.forEach(model::on);
        return log.store(events.toArray(Event[]::new));
    }

    /** Everybody's list, and one record that is asked for by its id. */
    private void agree(String when, Long at, Map<RecordRef, RangesModel.Known> known) {
        for (PersonId reader : readers()) {
            String what = name + " " + when + ", read by " + reader;
            Viewer viewer = log.viewer(reader);
            Set<RecordRef> wanted = known.keySet().stream()
                    .filter(id -> model.sees(known.get(id), reader, at != null))
                    .collect(Collectors.toSet());
            assertThat(listed(viewer, at)).as(what).isEqualTo(wanted);
            if (!model.across
                    && model.people.containsKey(reader)
                    && model.people.get(reader).has(Role.COORDINATOR)) {
                long all = known.values().stream()
                        .filter(one -> model.insider(one, reader, at != null))
                        .count();
                within += all;
                beyond += known.size() - all;
            }
            wanted.stream()
                    .map(known::get)
                    .filter(one -> !model.insider(one, reader, at != null))
                    .forEach(one -> {
                        shown.merge(one.range(), 1, Integer::sum);
                        throughMerging += model.apart().sees(one, reader, at != null) ? 0 : 1;
                    });
            if (!known.isEmpty()) {
                RecordRef id = one(known.keySet().stream()
                        .sorted(Comparator.comparing(RecordRef::id))
                        .toList());
                Boolean insider = insider(viewer, id, at);
                assertThat(insider != null).as("%s, %s", what, id).isEqualTo(wanted.contains(id));
                if (insider != null) {
                    assertThat(insider)
                            .as("%s, limited parts of %s", what, id)
                            .isEqualTo(model.insider(known.get(id), reader, at != null));
                }
            }
        }
    }

    /** All of them; in the ordinary run the visitor and two others. */
    private List<PersonId> readers() {
        List<PersonId> readers = new ArrayList<>(people);
        Collections.shuffle(readers, random);
        List<PersonId> asking = new ArrayList<>(LONG ? readers : readers.subList(0, 2));
        asking.add(null);
        return asking;
    }

    private Set<RecordRef> listed(Viewer viewer, Long at) {
        Set<RecordRef> listed = new HashSet<>();
        log.ask(new FindSeeds(viewer, "", ANY_SEED, null, 1, 200, at)).items().stream()
                .map(seed -> seed.id().ref())
                .forEach(listed::add);
        log.ask(new FindNeeds(viewer, "", ANY_NEED, null, 1, 200, at)).items().stream()
                .map(need -> need.id().ref())
                .forEach(listed::add);
        listed.removeIf(id -> !id.id().startsWith(name + "-"));
        return listed;
    }

    /** Whether the reader is shown the limited parts; null when there is nothing for them. */
    private Boolean insider(Viewer viewer, RecordRef id, Long at) {
        return id.type() == RecordType.SEED
                ? log.ask(new ReadSeed(viewer, new SeedId(id.id()), at))
                        .map(SeedView::insider)
                        .orElse(null)
                : log.ask(new ReadNeed(viewer, new NeedId(id.id()), at))
                        .map(NeedView::insider)
                        .orElse(null);
    }

    /** Something that can happen; null where nothing does. */
    private Event next() {
        return switch (random.nextInt(11)) {
            case 0, 1 -> register();
            case 2, 3, 4, 5 -> record();
            case 6 -> role();
            case 7 -> new PersonRevised(one(people), "架空", null, maybe(houses));
            case 8 -> organization();
            case 9 -> new CoordinatorSightSet(one(List.of(CoordinatorSight.values())));
            default -> {
                PersonId person = one(people);
                yield model.people.get(person).locked() ? new AccountUnlocked(person) : new AccountLocked(person, null);
            }
        };
    }

    private Event register() {
        String id = name + "-r" + model.records.size();
        if (model.records.size() > 5) {
            return record();
        }
        return random.nextBoolean()
                ? new SeedRegistered(new SeedId(id), one(people), seed())
                : new NeedRegistered(new NeedId(id), maybe(people), maybe(people), need());
    }

    private Event record() {
        if (model.records.isEmpty()) {
            return null;
        }
        RecordRef id = one(List.copyOf(model.records.keySet()));
        State state = model.records.get(id).state();
        List<Event> can = (id.type() == RecordType.SEED ? ofSeed(new SeedId(id.id())) : ofNeed(new NeedId(id.id())))
                .stream().filter(event -> allowed(state, event)).collect(Collectors.toList());
        can.add(new OwnerChanged(id, one(people), null));
        can.add(new HouseAssigned(id, maybe(houses), random.nextBoolean()));
        can.add(new ChargeAssigned(id, maybe(people), AssignedBy.HAND, null));
        can.add(new SharedWithHouse(id, one(houses), random.nextInt(3) > 0));
        return one(can);
    }

    private static boolean allowed(State state, Event event) {
        return state instanceof SeedState seed
                ? SeedState.WAY.allows(seed, event.getClass())
                : NeedState.WAY.allows((NeedState) state, event.getClass());
    }

    private List<Event> ofSeed(SeedId id) {
        return List.of(
                new SeedPublished(id, one(RANGES)),
                new SeedPublished(id, one(RANGES)),
                new SeedRevised(id, 2, false, seed()),
                new SeedWithdrawn(id, null),
                new SeedExpired(id, null));
    }

    private List<Event> ofNeed(NeedId id) {
        return List.of(
                new NeedOpened(id, one(RANGES)),
                new NeedOpened(id, one(RANGES)),
                new NeedRevised(id, 2, false, need()),
                new NeedClosed(id, one(List.of(NeedCloseReason.values())), null),
                new NeedConsentWithdrawn(id, DAY, ConsentWithdrawnBy.OWNER, null));
    }

    private Event role() {
        PersonId person = one(people);
        Set<RoleGranted> grants = model.people.get(person).grants();
        if (!grants.isEmpty() && random.nextBoolean()) {
            RoleGranted one = grants.stream()
                    .sorted(Comparator.comparing(RoleGranted::toString))
                    .findFirst()
                    .orElseThrow();
            return new RoleRevoked(person, one.role(), one.scope());
        }
        return new RoleGranted(person, one(ROLES), maybe(houses));
    }

    /** Neither may be another already, as the decision has it. */
    private Event organization() {
        OrganizationId one = one(houses);
        OrganizationId other = one(houses);
        if (model.into.containsKey(one)) {
            return new OrganizationMergeTakenBack(one, model.into.get(one), null);
        }
        return one.equals(other) || model.into.containsKey(other)
                ? null
                : new OrganizationMerged(one, other, MergeReason.SUCCESSION, DAY);
    }

    private SeedContent seed() {
        SeedContent named = Records.with(Contents.fullSeed(), "named", parties());
        return Records.with(named, "disclosure", one(RANGES));
    }

    private NeedContent need() {
        Consent consent = new Consent(DAY, one(RANGES), DAY.plusDays(random.nextInt(90)));
        NeedContent named = Records.with(Contents.fullNeed(), "named", parties());
        return Records.with(
                Records.with(named, "consent", random.nextBoolean() ? consent : null), "disclosure", one(RANGES));
    }

    private Set<RecordRef> parties() {
        Set<RecordRef> parties = new LinkedHashSet<>();
        people.stream().filter(any -> random.nextInt(4) == 0).forEach(person -> parties.add(person.ref()));
        houses.stream().filter(any -> random.nextInt(4) == 0).forEach(house -> parties.add(house.ref()));
        return parties;
    }

    private static <S extends State> Set<String> codes(S[] states) {
        return List.of(states).stream().map(State::code).collect(Collectors.toSet());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> T maybe(List<T> of) {
        return random.nextInt(3) == 0 ? null : one(of);
    }
}
