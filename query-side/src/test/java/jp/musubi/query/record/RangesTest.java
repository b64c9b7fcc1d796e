package jp.musubi.query.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.samples.Records;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.query.kit.Page;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.find.FindSeeds;
import jp.musubi.query.seed.read.ReadSeed;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to ranges, names, roles and affiliations: the index's filter and a model of ten lines agree. */
class RangesTest {
    private static final List<PersonId> PEOPLE = List.of(new PersonId("p0"), new PersonId("p1"), new PersonId("p2"));
    private static final List<OrganizationId> HOUSES = List.of(new OrganizationId("o0"), new OrganizationId("o1"));
    private static final List<Role> ROLES = List.of(Role.RESEARCHER, Role.COORDINATOR, Role.AUDITOR, Role.COMPANY);
    private static final int STEPS = 12;

    /** What the model knows of a seed. */
    private record Known(
            PersonId owner, SeedContent content, Disclosure range, boolean shown, boolean rests, int revision) {}

    /** Who asks; nobody in particular without a person. */
    private record Reader(PersonId person, Set<Role> roles, Set<OrganizationId> actsFor) {
        Viewer viewer() {
            return person == null ? Viewer.visitor() : Viewer.person(person, roles, actsFor);
        }
    }

    @TempDir
    Path folder;

    private final Map<SeedId, Known> seeds = new HashMap<>();
    private Random random;

    @Test
    void theFilterAgreesWithTheModelForEveryReaderAtEveryPosition() {
        int histories = Boolean.getBoolean("musubi.faults") ? 3_000 : 20;
        try (TestCluster cluster = new TestCluster(folder)) {
            for (int history = 0; history < histories; history++) {
                random = new Random(history);
                seeds.clear();
                run(cluster, history);
            }
        }
    }

    private void run(TestCluster cluster, int history) {
        Map<Long, Map<SeedId, Known>> then = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            then.put(cluster.store("somebody", next(history)), new HashMap<>(seeds));
            agree(cluster, history, step, null, seeds);
        }
        List<Long> positions = new ArrayList<>(then.keySet());
        for (int i = 0; i < 3; i++) {
            long at = positions.get(random.nextInt(positions.size()));
            agree(cluster, history, (int) at, at, then.get(at));
        }
    }

    private void agree(TestCluster cluster, int history, int step, Long at, Map<SeedId, Known> known) {
        for (Reader reader : List.of(new Reader(null, Set.of(), Set.of()), reader(), reader())) {
            Set<SeedId> read = new HashSet<>();
            known.keySet()
                    .forEach(id -> cluster.ask(new ReadSeed(reader.viewer(), id, at))
                            .ifPresent(view -> {
                                read.add(id);
                                assertThat(view.insider()).isEqualTo(insider(known.get(id), reader));
                            }));
            Set<SeedId> wanted = known.keySet().stream()
                    .filter(id -> sees(known.get(id), reader, at != null))
                    .collect(Collectors.toSet());
            assertThat(read)
                    .as("history %s, step %s, %s", history, step, reader)
                    .isEqualTo(wanted);
            Map<String, Set<String>> all = Map.of("state", Set.of("draft", "published", "withdrawn"));
            Page<SeedView> page = cluster.ask(new FindSeeds(reader.viewer(), "", all, null, 1, 200, at));
            Set<SeedId> listed = page.items().stream()
                    .map(SeedView::id)
                    .filter(known::containsKey)
                    .collect(Collectors.toSet());
            assertThat(listed)
                    .as("history %s, step %s, %s", history, step, reader)
                    .isEqualTo(wanted);
        }
    }

    private static boolean insider(Known seed, Reader reader) {
        return reader.person() != null
                && (reader.person().equals(seed.owner())
                        || reader.roles().contains(Role.COORDINATOR)
                        || reader.roles().contains(Role.AUDITOR));
    }

    private static boolean sees(Known seed, Reader reader, boolean past) {
        if (insider(seed, reader)) {
            return true;
        }
        Set<RecordRef> is = new HashSet<>();
        reader.actsFor().forEach(house -> is.add(house.ref()));
        is.add(reader.person() == null ? null : reader.person().ref());
        return !past
                && seed.shown()
                && switch (seed.range()) {
                    case PUBLIC -> true;
                    case MEMBERS -> reader.person() != null;
                    case COORDINATORS -> false;
                    case NAMED -> seed.content().named().stream().anyMatch(is::contains);
                };
    }

    /** A person as they stand at this moment: with the roles and affiliations that happen to be theirs. */
    private Reader reader() {
        return new Reader(one(PEOPLE), some(ROLES), some(HOUSES));
    }

    private Event next(int history) {
        boolean fresh = seeds.size() < 3 && (seeds.isEmpty() || random.nextInt(3) == 0);
        SeedId id = fresh
                ? new SeedId("h" + history + "-" + seeds.size())
                : one(seeds.keySet().stream()
                        .sorted((a, b) -> a.value().compareTo(b.value()))
                        .toList());
        Known was = seeds.get(id);
        SeedContent content = content();
        int kind = fresh ? 0 : was.rests() ? 1 : 1 + random.nextInt(3);
        if (kind == 1 && !was.shown()) {
            Disclosure range = one(List.of(Disclosure.values()));
            return now(
                    id,
                    new Known(was.owner(), was.content(), range, true, false, was.revision()),
                    new SeedPublished(id, range));
        }
        if (kind == 2 && was.shown()) {
            return now(
                    id,
                    new Known(was.owner(), was.content(), was.range(), false, true, was.revision()),
                    new SeedWithdrawn(id, "やめる"));
        }
        if (kind == 0) {
            PersonId owner = one(PEOPLE);
            return now(
                    id,
                    new Known(owner, content, content.disclosure(), false, false, 1),
                    new SeedRegistered(id, owner, content));
        }
        int revision = was.revision() + 1;
        return now(
                id,
                new Known(was.owner(), content, content.disclosure(), was.shown(), false, revision),
                new SeedRevised(id, revision, false, content));
    }

    private Event now(SeedId id, Known is, Event event) {
        seeds.put(id, is);
        return event;
    }

    private SeedContent content() {
        Set<RecordRef> named = new LinkedHashSet<>();
        some(PEOPLE).forEach(person -> named.add(person.ref()));
        some(HOUSES).forEach(house -> named.add(house.ref()));
        return Records.with(Sample.seed("題名", "概要", one(List.of(Disclosure.values()))), "named", named);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private <T> Set<T> some(List<T> of) {
        return of.stream().filter(any -> random.nextInt(3) == 0).collect(Collectors.toSet());
    }
}
