package jp.musubi.query.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.custody.AssignedBy;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.custody.SharedWithHouse;
import jp.musubi.language.kit.Coded;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.sealing.Audience;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.samples.Contents;
import jp.musubi.language.samples.PrintedPart;
import jp.musubi.language.samples.Records;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.read.ReadSeed;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who sees what of seeds and needs is asked of the index as everybody, and stands so on the page about security. */
class WhoSeesWhatTest {
    private static final PersonId OWNER = new PersonId("owner");
    private static final PersonId BEFORE = new PersonId("before");
    private static final PersonId CLERK = new PersonId("clerk");
    private static final PersonId NAMED = new PersonId("named");
    private static final PersonId SOMEBODY = new PersonId("somebody");
    private static final PersonId CHARGED = new PersonId("charged");
    private static final OrganizationId PARTNER = new OrganizationId("partner");
    private static final OrganizationId HOUSE = new OrganizationId("house");
    private static final OrganizationId OTHER = new OrganizationId("other");
    private static final OrganizationId SHARED = new OrganizationId("shared");

    /** Under which circumstances a record is asked for: the columns. */
    private enum Fate {
        PUBLIC,
        MEMBERS,
        COORDINATORS,
        NAMED,
        DRAFT,
        ENDED,
        /** As of the position at which it was public, which it is no more. */
        EARLIER;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        Disclosure range() {
            return switch (this) {
                case MEMBERS -> Disclosure.MEMBERS;
                case COORDINATORS -> Disclosure.COORDINATORS;
                case NAMED -> Disclosure.NAMED;
                case PUBLIC, DRAFT, ENDED, EARLIER -> Disclosure.PUBLIC;
            };
        }

        String head() {
            return switch (this) {
                case DRAFT -> "draft";
                case ENDED -> "ended";
                case EARLIER -> "ended, as of when it was `public`";
                default -> "`" + ((Coded) range()).code() + "`";
            };
        }
    }

    @TempDir
    Path seeds;

    @TempDir
    Path needs;

    @Test
    void whoSeesWhatStandsOnThePageAboutSecurity() throws IOException {
        PrintedPart.hold("security.md", Map.of("who sees what of seeds", seeds(), "who sees what of needs", needs()));
    }

    private String seeds() {
        try (TestCluster cluster = new TestCluster(seeds)) {
            Map<Fate, Long> shown = new EnumMap<>(Fate.class);
            for (Fate fate : Fate.values()) {
                SeedId id = new SeedId(fate.id());
                SeedContent content = content(Contents.fullSeed(), fate);
                happens(
                        cluster,
                        shown,
                        fate,
                        new SeedRegistered(id, BEFORE, content),
                        new SeedPublished(id, fate.range()),
                        new OwnerChanged(id.ref(), OWNER, null),
                        new SeedWithdrawn(id, null));
            }
            Asking asking = (viewer, fate) -> cluster.ask(new ReadSeed(viewer, new SeedId(fate.id()), at(shown, fate)))
                    .map(SeedView::content);
            return table(false, asking);
        }
    }

    private String needs() {
        try (TestCluster cluster = new TestCluster(needs)) {
            Map<Fate, Long> shown = new EnumMap<>(Fate.class);
            for (Fate fate : Fate.values()) {
                NeedId id = new NeedId(fate.id());
                NeedContent content = content(Contents.fullNeed(), fate);
                happens(
                        cluster,
                        shown,
                        fate,
                        new NeedRegistered(id, BEFORE, CLERK, content),
                        new NeedOpened(id, fate.range()),
                        new OwnerChanged(id.ref(), OWNER, null),
                        new NeedClosed(id, NeedCloseReason.SOLVED, null));
            }
            Asking asking = (viewer, fate) -> cluster.ask(new ReadNeed(viewer, new NeedId(fate.id()), at(shown, fate)))
                    .map(NeedView::content);
            return table(true, asking);
        }
    }

    private static <R extends Record> R content(R full, Fate fate) {
        Set<RecordRef> parties = Set.of(NAMED.ref(), PARTNER.ref());
        return Records.with(Records.with(full, "named", parties), "disclosure", fate.range());
    }

    private static void happens(
            TestCluster cluster,
            Map<Fate, Long> at,
            Fate fate,
            Event registered,
            Event shown,
            Event moved,
            Event ended) {
        cluster.store("somebody-else", registered);
        if (fate != Fate.DRAFT) {
            cluster.store("somebody-else", shown);
        }
        RecordRef record = moved.subject();
        cluster.store(
                "somebody-else",
                new HouseAssigned(record, HOUSE, true),
                new SharedWithHouse(record, SHARED, true),
                new ChargeAssigned(record, CHARGED, AssignedBy.HAND, null));
        at.put(fate, cluster.store("somebody-else", moved));
        if (fate == Fate.ENDED || fate == Fate.EARLIER) {
            cluster.store("somebody-else", ended);
        }
    }

    private static Long at(Map<Fate, Long> shown, Fate fate) {
        return fate == Fate.EARLIER ? shown.get(fate) : null;
    }

    private interface Asking {
        Optional<? extends Record> content(Viewer viewer, Fate fate);
    }

    private static String table(boolean introduced, Asking asking) {
        List<String> heads = new ArrayList<>(List.of(""));
        EnumSet.allOf(Fate.class).forEach(fate -> heads.add(fate.head()));
        StringBuilder table = new StringBuilder(PrintedPart.head(heads));
        readers(introduced).forEach((name, viewer) -> {
            List<String> cells = new ArrayList<>(List.of(name));
            EnumSet.allOf(Fate.class)
                    .forEach(fate -> cells.add(asking.content(viewer, fate)
                            .map(WhoSeesWhatTest::parts)
                            .orElse("")));
            table.append(PrintedPart.row(cells));
        });
        return table.toString();
    }

    private static Map<String, Viewer> readers(boolean introduced) {
        Map<String, Viewer> readers = new LinkedHashMap<>();
        readers.put("visitor", Viewer.visitor());
        readers.put("signed in, no role", Viewer.person(SOMEBODY, Set.of()));
        for (Role role : EnumSet.complementOf(EnumSet.of(Role.AUTOMATION))) {
            readers.put("`" + role.code() + "`", Viewer.person(SOMEBODY, Set.of(role)));
        }
        readers.put("a person whom it names", Viewer.person(NAMED, Set.of()));
        readers.put("who belongs to an organization that it names", Viewer.person(SOMEBODY, Set.of(), Set.of(PARTNER)));
        readers.put("its owner", Viewer.person(OWNER, Set.of()));
        readers.put("who was its owner", Viewer.person(BEFORE, Set.of()));
        if (introduced) {
            readers.put("who brought it for its owner", Viewer.person(CLERK, Set.of()));
            readers.put("who represents the company that it belongs to", acting(Role.COMPANY));
            readers.put("a colleague of who brought it", acting(Role.INTERMEDIARY));
        }
        readers.put("`coordinator` kept to their own: of another house", kept(SOMEBODY, OTHER));
        readers.put("… of its house", kept(SOMEBODY, HOUSE));
        readers.put("… of a house that it is shared with", kept(SOMEBODY, SHARED));
        readers.put("… in charge of it", kept(CHARGED, OTHER));
        return readers;
    }

    private static Viewer acting(Role role) {
        return Viewer.person(SOMEBODY, Set.of(role)).in(role, Set.of(HOUSE));
    }

    /** A coordinator where the cluster does not let them see across houses. */
    private static Viewer kept(PersonId person, OrganizationId house) {
        return Viewer.person(person, Set.of(Role.COORDINATOR)).within(person, Set.of(house));
    }

    /** Which parts of a content are there: each wholly, or not at all. */
    private static String parts(Record content) {
        Map<Audience, Set<Boolean>> told = ContentFields.of(content.getClass()).all().stream()
                .collect(Collectors.groupingBy(
                        ContentField::audience,
                        () -> new EnumMap<>(Audience.class),
                        Collectors.mapping(field -> says(field.of(content)), Collectors.toSet())));
        assertThat(told.values()).allSatisfy(each -> assertThat(each).hasSize(1));
        return told.entrySet().stream()
                .filter(each -> each.getValue().contains(true))
                .map(each -> switch (each.getKey()) {
                    case READERS -> "open";
                    case INSIDERS -> "limited";
                    case OFFICE -> "notes";
                })
                .collect(Collectors.joining(", "));
    }

    private static boolean says(Object value) {
        return value instanceof Collection<?> several ? !several.isEmpty() : value != null;
    }
}
