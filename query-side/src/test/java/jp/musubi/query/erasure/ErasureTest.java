package jp.musubi.query.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.PromiseGivenUp;
import jp.musubi.language.contact.PromiseHandedOver;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.Role;
import jp.musubi.language.party.RoleGranted;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedState;
import jp.musubi.query.contact.find.FindContacts;
import jp.musubi.query.contact.findpromises.FindPromises;
import jp.musubi.query.kit.Question;
import jp.musubi.query.kit.history.ReadHistory;
import jp.musubi.query.matching.findcandidates.FindCandidates;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.pairing.find.FindPairings;
import jp.musubi.query.pairing.read.ReadPairing;
import jp.musubi.query.pairing.worklist.ReadWorklist;
import jp.musubi.query.party.findpersons.FindPersons;
import jp.musubi.query.party.readperson.ReadPerson;
import jp.musubi.query.seed.find.FindSeeds;
import jp.musubi.query.seed.read.ReadSeed;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.StoredRecord;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.SearchQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {
    private static final SeedId OTHER = new SeedId("seed-2");
    private static final PairingId PAIRING = PairingId.of(Sample.NEED, Sample.SEED);
    private static final LocalDate DUE = LocalDate.of(2027, 5, 1);

    @TempDir
    Path folder;

    private TestCluster cluster;

    @BeforeEach
    void twoSeedsANeedPairingsAndContacts() {
        cluster = new TestCluster(folder);
        cluster.store(
                "admin",
                new PersonRegistered(Sample.HANAKO, "架空 花子", "hanako@example.jp", null),
                new PersonRegistered(Sample.RESEARCHER, "架空 花子", "kaku@example.jp", null),
                new RoleGranted(Sample.RESEARCHER, Role.RESEARCHER, null));
        cluster.store(
                "owner",
                new SeedRegistered(Sample.SEED, Sample.OWNER, Sample.seed("果皮の抽出", "秘密の工程", Disclosure.PUBLIC)),
                new SeedPublished(Sample.SEED, Disclosure.PUBLIC),
                new SeedRegistered(OTHER, Sample.OWNER, Sample.seed("果皮の乾燥", "残る工程", Disclosure.PUBLIC)),
                new SeedPublished(OTHER, Disclosure.PUBLIC),
                new NeedRegistered(
                        Sample.NEED,
                        Sample.COMPANY,
                        Sample.CLERK,
                        Sample.need("柿の皮", "果皮が余る", Disclosure.COORDINATORS)),
                new NeedOpened(Sample.NEED, Disclosure.COORDINATORS));
        cluster.store(
                "matcher",
                Sample.proposed(Sample.NEED, Sample.SEED, 12.5, 9),
                Sample.proposed(Sample.NEED, OTHER, 10.5, 9));
        cluster.store("hanako", new PairingShortlisted(PAIRING, Sample.NEED, Sample.SEED, "秘密の覚え"));
        cluster.store(
                "hanako",
                Sample.contact("c1", "秘密の電話", DUE, Sample.HANAKO, Sample.SEED.ref()),
                Sample.contact("c2", "秘密の会談", DUE, Sample.HANAKO, PAIRING.ref(), Sample.NEED.ref(), Sample.SEED.ref()),
                Sample.contact("c3", "残る電話", DUE, Sample.HANAKO, OTHER.ref()),
                Sample.contact("c4", "研究者と秘密の話", null, null, Sample.RESEARCHER.ref()));
        cluster.store(
                "hanako",
                new PromiseGivenUp(new ContactId("c1"), List.of(Sample.SEED.ref()), "秘密の理由"),
                new PromiseHandedOver(
                        new ContactId("c2"),
                        List.of(PAIRING.ref(), Sample.NEED.ref(), Sample.SEED.ref()),
                        Sample.HANAKO,
                        Sample.CLERK,
                        "秘密の申し送り"));
        cluster.store("owner", new SeedRevised(Sample.SEED, 2, true, Sample.seed("果皮の抽出", "秘密の改良", Disclosure.PUBLIC)));
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void ofAnErasedSeedNothingIsLeftAtAnyPositionAndARebuildGivesTheSame() {
        cluster.append("admin", new RecordErased(Sample.SEED.ref(), "本人の求め"));
        cluster.append("matcher", new PairingDisplaced(PAIRING, Sample.NEED, Sample.SEED, cluster.log.head()));
        assertSameAfterRebuild(Sample.SEED.ref());

        assertNothingReads("秘密の工程", "秘密の改良", "秘密の覚え", "秘密の電話", "秘密の会談", "秘密の理由", "秘密の申し送り");
        assertThat(cluster.ask(new ReadSeed(Sample.coordinator(), Sample.SEED, null))
                        .orElseThrow()
                        .state())
                .isEqualTo(SeedState.ERASED);
        assertThat(cluster.ask(new ReadSeed(Sample.coordinator(), Sample.SEED, 8L)))
                .isEmpty();
        assertThat(pairingState(PAIRING)).isEqualTo(PairingState.ERASED);
        assertThat(pairingState(PairingId.of(Sample.NEED, OTHER))).isEqualTo(PairingState.PROPOSED);
        assertThat(cluster.ask(new ReadPairing(Sample.auditor(), PAIRING, null))
                        .orElseThrow()
                        .terms())
                .isEmpty();
        assertThat(cluster.ask(new FindContacts(Sample.auditor(), OTHER.ref(), null)))
                .extracting(contact -> contact.text())
                .containsExactly("残る電話");
    }

    @Test
    void anErasedSeedIsInNoListAndItsAddressSaysThatItWasErased() {
        cluster.store("admin", new RecordErased(Sample.SEED.ref(), "本人の求め"));
        var seeds = cluster.ask(new FindSeeds(Viewer.visitor(), "", Map.of(), null, 1, 20, null));
        assertThat(seeds.items()).extracting(seed -> seed.id()).containsExactly(OTHER);
        assertThat(cluster.ask(new ReadSeed(Viewer.visitor(), Sample.SEED, null))
                        .orElseThrow()
                        .state())
                .isEqualTo(SeedState.ERASED);
    }

    @Test
    void whoeverOpensAnErasedRecordReadsNoLimitedPartOfIt() {
        var seed = new ReadSeed(Sample.coordinator(), Sample.SEED, null);
        var need = new ReadNeed(Sample.coordinator(), Sample.NEED, null);
        assertThat(seed.limitedIn(cluster.ask(seed))).containsExactly(Sample.SEED.ref());
        assertThat(need.limitedIn(cluster.ask(need))).containsExactly(Sample.NEED.ref());

        cluster.store("admin", new RecordErased(Sample.SEED.ref(), "本人の求め"));
        cluster.store("admin", new RecordErased(Sample.NEED.ref(), "本人の求め"));

        assertThat(seed.limitedIn(cluster.ask(seed))).isEmpty();
        assertThat(need.limitedIn(cluster.ask(need))).isEmpty();
    }

    @Test
    void ofAnErasedNeedNothingIsLeftAtAnyPositionAndARebuildGivesTheSame() {
        cluster.append("admin", new RecordErased(Sample.NEED.ref(), "本人の求め"));
        assertSameAfterRebuild(Sample.NEED.ref());
        assertNothingReads("果皮が余る", "秘密の覚え", "秘密の会談", "架空柿加工", "秘密の申し送り");
        assertThat(pairingState(PAIRING)).isEqualTo(PairingState.ERASED);
        assertThat(pairingState(PairingId.of(Sample.NEED, OTHER))).isEqualTo(PairingState.ERASED);
    }

    @Test
    void anErasedPersonIsTakenOutOfEverySeedAndARebuildGivesTheSame() {
        cluster.append("admin", new PersonErased(Sample.RESEARCHER, "本人の求め"));
        assertSameAfterRebuild(Sample.RESEARCHER.ref());
        assertNothingReads("kaku@example.jp", "0000-0002-1825-0097", "研究者と秘密の話");
        assertThat(cluster.ask(new ReadPerson(Sample.RESEARCHER)).orElseThrow().erased())
                .isTrue();
        assertThat(cluster.ask(new ReadSeed(Sample.auditor(), Sample.SEED, null))
                        .orElseThrow()
                        .content()
                        .researchers()
                        .getFirst()
                        .name())
                .isNull();
        assertThat(cluster.ask(new FindSeeds(Sample.auditor(), "花子", Map.of(), null, 1, 20, null))
                        .total())
                .isZero();
        assertThat(cluster.ask(new ReadPerson(Sample.HANAKO)).orElseThrow().name())
                .isEqualTo("架空 花子");
    }

    @Test
    void anErasedContactIsGoneAndARebuildGivesTheSame() {
        RecordRef contact = new RecordRef(RecordType.CONTACT, "c1");
        cluster.append("admin", new RecordErased(contact, "書き間違い"));
        assertSameAfterRebuild(contact);
        assertThat(cluster.ask(new FindContacts(Sample.auditor(), Sample.SEED.ref(), null)))
                .filteredOn(one -> one.id().value().equals("c1"))
                .allMatch(one -> one.erased() && one.text() == null);
        assertNothingReads("秘密の電話", "秘密の理由");
    }

    @Test
    void severalErasuresInARowGiveTheSameAsTheirRebuild() {
        cluster.append("admin", new PersonErased(Sample.RESEARCHER, "本人の求め"));
        cluster.append("admin", new RecordErased(Sample.SEED.ref(), "本人の求め"));
        cluster.append("admin", new RecordErased(Sample.NEED.ref(), "本人の求め"));
        cluster.project();
        cluster.keys.destroy(Sample.RESEARCHER.ref());
        cluster.keys.destroy(Sample.NEED.ref());
        assertSameAfterRebuild(Sample.SEED.ref());
    }

    /** Takes the log in with the key still there, then destroys the key and builds the index anew. */
    private void assertSameAfterRebuild(RecordRef destroyed) {
        cluster.project();
        List<String> revisions = revisions();
        List<String> answers = answers();
        cluster.keys.destroy(destroyed);
        for (int pageSize : new int[] {500, 2}) {
            cluster.rebuild(pageSize);
            assertThat(revisions()).isEqualTo(revisions);
            assertThat(answers()).isEqualTo(answers);
        }
    }

    /** Everything that the index keeps, at every position. */
    private List<String> revisions() {
        List<String> all = new ArrayList<>();
        for (long at = 0; at <= cluster.index().position(); at++) {
            long position = at;
            cluster.index().readAt(at, view -> {
                for (RecordType type : RecordType.values()) {
                    view.search(everything(type), Viewer.system())
                            .records()
                            .forEach(one -> all.add(text(position, one)));
                }
                return null;
            });
        }
        return all;
    }

    private static SearchQuery everything(RecordType type) {
        return new SearchQuery(Set.of(type), "", Map.of(), List.of(), null, 0, 200, Set.of());
    }

    private static String text(long at, StoredRecord one) {
        return at + " " + one.record() + " " + one.from() + "-" + one.to() + " " + one.revision() + " "
                + new String(one.state(), StandardCharsets.UTF_8);
    }

    private List<String> answers() {
        List<String> all = new ArrayList<>();
        for (Long at = 0L; at <= cluster.index().position(); at++) {
            for (Question<?> question : questions(at)) {
                all.add(question + " " + cluster.ask(question));
            }
        }
        all.add(String.valueOf(cluster.ask(new ReadWorklist(Sample.coordinator(), null, DUE.plusDays(3)))));
        all.add(String.valueOf(cluster.ask(new FindPersons(Sample.auditor(), "", 1, 20))));
        return all;
    }

    private static List<Question<?>> questions(Long at) {
        Viewer viewer = Sample.coordinator();
        NeedId need = Sample.NEED;
        return List.of(
                new FindSeeds(viewer, "果皮", Map.of(), null, 1, 20, at),
                new FindNeeds(viewer, "皮", Map.of(), null, 1, 20, at),
                new FindPairings(viewer, Set.of(), null, null, 1, 20, at),
                new ReadPairing(viewer, PAIRING, at),
                new FindContacts(viewer, Sample.SEED.ref(), at),
                new FindPromises(viewer, null, null, Set.of(), 1, 20, at),
                new FindCandidates(viewer, need.ref(), 20, at));
    }

    private void assertNothingReads(String... texts) {
        assertThat(String.join("\n", revisions())).doesNotContain(texts);
        assertThat(String.join("\n", answers())).doesNotContain(texts);
        for (RecordRef record : List.of(Sample.SEED.ref(), Sample.NEED.ref(), PAIRING.ref(), Sample.RESEARCHER.ref())) {
            assertThat(String.valueOf(cluster.ask(new ReadHistory(Sample.auditor(), record, null))))
                    .doesNotContain(texts);
        }
    }

    private PairingState pairingState(PairingId id) {
        return cluster.ask(new ReadPairing(Sample.auditor(), id, null))
                .orElseThrow()
                .pairing()
                .state();
    }
}
