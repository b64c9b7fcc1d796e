package jp.musubi.query.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.musubi.language.RecordType;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.PersonRegistered;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.samples.Records;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.query.audit.countexceptions.CountExceptions;
import jp.musubi.query.audit.drawsample.DrawSample;
import jp.musubi.query.audit.readevents.ReadAuditEvents;
import jp.musubi.query.contact.find.FindContacts;
import jp.musubi.query.contact.findpromises.FindPromises;
import jp.musubi.query.contact.findpromisetakers.FindPromiseTakers;
import jp.musubi.query.contact.readpromise.ReadPromise;
import jp.musubi.query.kit.Page;
import jp.musubi.query.kit.Question;
import jp.musubi.query.kit.history.ReadHistory;
import jp.musubi.query.matching.explainpair.ExplainPair;
import jp.musubi.query.matching.findcandidates.FindCandidates;
import jp.musubi.query.matching.findsimilar.FindSimilar;
import jp.musubi.query.matching.samplerematch.SampleRematch;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.need.find.FindNeeds;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.pairing.find.FindPairings;
import jp.musubi.query.pairing.read.ReadPairing;
import jp.musubi.query.pairing.worklist.ReadWorklist;
import jp.musubi.query.party.findorganizations.FindOrganizations;
import jp.musubi.query.party.findpersons.FindPersons;
import jp.musubi.query.seed.SeedView;
import jp.musubi.query.seed.find.FindSeeds;
import jp.musubi.query.seed.read.ReadSeed;
import jp.musubi.query.testing.Sample;
import jp.musubi.query.testing.TestCluster;
import jp.musubi.search.document.MatchText;
import jp.musubi.search.document.Viewer;
import jp.musubi.search.query.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisclosureTest {
    private static final SeedId OPEN_SEED = new SeedId("open-seed");
    private static final NeedId OPEN_NEED = new NeedId("open-need");
    private static final RecordRef NEED = Sample.NEED.ref();

    @TempDir
    Path folder;

    private TestCluster cluster;
    private long shownAt;

    @BeforeEach
    void aSecretNeedAndSeedAmongPublicOnes() {
        cluster = new TestCluster(folder);
        cluster.store(
                "admin",
                new PersonRegistered(Sample.CLERK, "架空 太郎", "taro@example.jp", null),
                new SeedRegistered(OPEN_SEED, Sample.OWNER, Sample.seed("公開の皮の利用", "果皮の公開概要", Disclosure.PUBLIC)),
                new SeedPublished(OPEN_SEED, Disclosure.PUBLIC),
                new SeedRegistered(
                        Sample.SEED, Sample.OWNER, Sample.seed("秘密の皮の抽出", "果皮の秘密概要", Disclosure.COORDINATORS)),
                new SeedPublished(Sample.SEED, Disclosure.COORDINATORS),
                new NeedRegistered(
                        OPEN_NEED, Sample.COMPANY, Sample.CLERK, Sample.need("公開の皮", "皮が余る", Disclosure.PUBLIC)),
                new NeedOpened(OPEN_NEED, Disclosure.PUBLIC),
                new NeedRegistered(
                        Sample.NEED,
                        Sample.COMPANY,
                        Sample.CLERK,
                        Sample.need("秘密の皮", "皮の使い道がほしい", Disclosure.COORDINATORS)),
                new NeedOpened(Sample.NEED, Disclosure.COORDINATORS));
        cluster.store(
                "matcher",
                Sample.matched(
                        Sample.NEED, 9, new NeedMatched.ScoredSeed(Sample.SEED, 1, 12.5, 11.5, Placing.OWN_BEST)),
                Sample.proposed(Sample.NEED, Sample.SEED, 12.5, 9));
        shownAt = cluster.store("hanako", Sample.contact("c1", "秘密の電話", LocalDate.of(2027, 5, 1), Sample.HANAKO, NEED));
    }

    @AfterEach
    void close() {
        cluster.close();
    }

    @Test
    void aStrangerFindsNothingOfASecretNeedInAnyAnswer() {
        for (Viewer stranger : Sample.strangers()) {
            for (Question<?> question : everythingAboutTheSecretNeed(stranger)) {
                assertThat(String.valueOf(cluster.ask(question)))
                        .as("%s", question)
                        .doesNotContain("秘密", "need-1", "seed-1", "架空柿加工", "secret-group", "own_best", "OWN_BEST");
            }
        }
    }

    private static List<Question<?>> everythingAboutTheSecretNeed(Viewer viewer) {
        PairingId pairing = PairingId.of(Sample.NEED, Sample.SEED);
        return List.of(
                needs(viewer, "", Map.of()),
                needs(viewer, "秘密", Map.of()),
                needs(viewer, "皮", Map.of("state", Set.of("open"))),
                new ReadNeed(viewer, Sample.NEED, null),
                seeds(viewer, "秘密の皮の抽出"),
                new ReadSeed(viewer, Sample.SEED, null),
                new FindCandidates(viewer, NEED, 20, null),
                new FindCandidates(viewer, Sample.SEED.ref(), 20, null),
                new FindPairings(viewer, Set.of(), null, null, 1, 20, null),
                new FindPairings(viewer, Set.of(), Sample.NEED, null, 1, 20, null),
                new ReadPairing(viewer, pairing, null),
                new ExplainPair(viewer, Sample.NEED, Sample.SEED, LocalDate.of(2027, 6, 1), null),
                new SampleRematch(viewer, 20),
                new FindContacts(viewer, NEED, null),
                new FindPromises(viewer, NEED, null, Set.of(), 1, 20, null),
                new FindPromises(viewer, null, Sample.HANAKO, Set.of(), 1, 20, null),
                new ReadPromise(viewer, new ContactId("c1"), null),
                new FindPromiseTakers(viewer, new ContactId("c1")),
                new ReadWorklist(viewer, null, LocalDate.of(2027, 6, 1)),
                new ReadWorklist(viewer, Sample.HANAKO, LocalDate.of(2027, 6, 1)),
                new ReadHistory(viewer, NEED, null),
                new ReadHistory(viewer, Sample.SEED.ref(), null),
                new ReadHistory(viewer, pairing.ref(), null),
                new ReadAuditEvents(viewer, NEED, 0, 100),
                new ReadAuditEvents(viewer, null, 0, 100),
                new DrawSample(viewer, RecordType.NEED, "4711", 10, 0, 100),
                new DrawSample(viewer, RecordType.PAIRING, "4711", 10, 0, 100),
                new CountExceptions(viewer, 0),
                new FindPersons(viewer, "", 1, 20),
                new FindOrganizations(viewer, "", 1, 20));
    }

    @Test
    void evenTheOwnersOfBothSidesGetNoEvidenceAndNothingOfItsGlossaryLinks() {
        for (Viewer owner : List.of(
                Sample.person(Sample.COMPANY, Role.COMPANY),
                Sample.person(Sample.CLERK, Role.INTERMEDIARY),
                Sample.person(Sample.OWNER, Role.RESEARCHER))) {
            for (Question<?> question : everythingAboutTheSecretNeed(owner)) {
                assertThat(String.valueOf(cluster.ask(question)))
                        .as("%s", question)
                        .doesNotContain("秘密の呼び名", "secret-group", "OWN_BEST", "glossary@2");
            }
        }
        assertThat(String.valueOf(cluster.ask(
                        new ReadPairing(Sample.coordinator(), PairingId.of(Sample.NEED, Sample.SEED), null))))
                .contains("秘密の呼び名", "secret-group", "OWN_BEST", "glossary@2");
    }

    @Test
    void aSecretNeedIsInNoCountAndNoFacetOfAStranger() {
        for (Viewer stranger : Sample.strangers()) {
            Page<NeedView> all = cluster.ask(needs(stranger, "皮", Map.of()));
            assertThat(all.total()).isEqualTo(1);
            assertThat(all.items()).extracting(NeedView::id).containsExactly(OPEN_NEED);
            assertThat(all.facets().get("disclosure")).isEqualTo(Map.of("public", 1L));
            assertThat(all.facets().get("state")).isEqualTo(Map.of("open", 1L));
            assertThat(cluster.ask(seeds(stranger, "")).total()).isEqualTo(1);
        }
        assertThat(cluster.ask(needs(Sample.coordinator(), "皮", Map.of())).total())
                .isEqualTo(2);
    }

    @Test
    void aStrangerSeesOfAPublicNeedNeitherTheCompanyNorTheLimitedTexts() {
        for (Viewer stranger : Sample.strangers()) {
            NeedView need = cluster.ask(new ReadNeed(stranger, OPEN_NEED, null)).orElseThrow();
            assertThat(need.insider()).isFalse();
            assertThat(need.owner()).isNull();
            assertThat(need.introducedBy()).isNull();
            assertThat(need.content().displayName()).isEqualTo("県内の食品製造業");
            assertThat(need.content().company()).isNull();
            assertThat(need.content().consent()).isNull();
            assertThat(need.toString()).doesNotContain("限定", "信金", "架空柿加工");

            SeedView seed = cluster.ask(new ReadSeed(stranger, OPEN_SEED, null)).orElseThrow();
            assertThat(seed.owner()).isNull();
            assertThat(seed.content().ip().status()).isNotNull();
            assertThat(seed.toString()).doesNotContain("限定", "特願");
        }
    }

    @Test
    void limitedTextsAreFoundByInsidersOnly() {
        assertThat(cluster.ask(seeds(Sample.coordinator(), "亜臨界水")).total()).isEqualTo(2);
        assertThat(cluster.ask(seeds(Sample.person(Sample.OWNER), "亜臨界水")).total())
                .isEqualTo(2);
        assertThat(cluster.ask(needs(Sample.person(Sample.CLERK), "堆肥化", Map.of()))
                        .total())
                .isEqualTo(2);
        for (Viewer stranger : Sample.strangers()) {
            assertThat(cluster.ask(seeds(stranger, "亜臨界水")).total()).isZero();
            assertThat(cluster.ask(needs(stranger, "堆肥化", Map.of())).total()).isZero();
            Reach byName = cluster.ask(needs(stranger, "架空柿加工", Map.of())).reach();
            assertThat(byName.exact() + byName.widened())
                    .as("what says 柿 openly may be near")
                    .isZero();
        }
    }

    @Test
    void whoseAPublicNeedIsCannotBeFoundOutByFiltering() {
        Map<String, Set<String>> byOwner = Map.of("owner", Set.of("company"));
        for (Viewer stranger : Sample.strangers()) {
            assertThat(cluster.ask(needs(stranger, "", byOwner)).total()).isZero();
            assertThat(cluster.ask(needs(stranger, "", Map.of("introducedBy", Set.of("clerk"))))
                            .total())
                    .isZero();
            assertThat(cluster.ask(needs(stranger, "", Map.of("mine", Set.of("true"))))
                            .total())
                    .isZero();
        }
        assertThat(cluster.ask(needs(Sample.coordinator(), "", byOwner)).total())
                .isEqualTo(2);
        assertThat(cluster.ask(needs(Sample.person(Sample.COMPANY), "", byOwner))
                        .total())
                .isEqualTo(2);
        assertThat(cluster.ask(needs(Sample.person(Sample.CLERK), "", Map.of("mine", Set.of("true"))))
                        .total())
                .isEqualTo(2);
    }

    @Test
    void ownerAndIntermediaryAreInsidersOfTheirOwnNeed() {
        for (Viewer insider : List.of(Sample.person(Sample.COMPANY), Sample.person(Sample.CLERK))) {
            NeedView need =
                    cluster.ask(new ReadNeed(insider, Sample.NEED, null)).orElseThrow();
            assertThat(need.content().company()).isEqualTo("架空柿加工株式会社");
            assertThat(need.owner()).isEqualTo(Sample.COMPANY);
            assertThat(cluster.ask(new FindCandidates(insider, NEED, 20, null)).items())
                    .isEmpty();
            assertThat(cluster.ask(new FindPairings(insider, Set.of(), Sample.NEED, null, 1, 20, null))
                            .total())
                    .isZero();
        }
    }

    @Test
    void anIntermediarySeesTheContactsItNotedAndNoOthers() {
        cluster.store("clerk", Sample.contact("c2", "銀行からの電話", null, null, NEED));
        assertThat(cluster.ask(new FindContacts(Sample.person(Sample.CLERK), NEED, null)))
                .extracting(contact -> contact.id().value())
                .containsExactly("c2");
        assertThat(cluster.ask(new FindContacts(Sample.coordinator(), NEED, null)))
                .extracting(contact -> contact.id().value())
                .containsExactly("c2", "c1");
    }

    @Test
    void whatIsPublicNoMoreIsGoneForStrangersAlsoAsOfTheDayItWasPublic() {
        cluster.store(
                "owner",
                new SeedWithdrawn(OPEN_SEED, "契約のため"),
                new NeedClosed(OPEN_NEED, NeedCloseReason.WITHDRAWN, null));
        for (Viewer stranger : Sample.strangers()) {
            assertThat(cluster.ask(new ReadSeed(stranger, OPEN_SEED, null))).isEmpty();
            assertThat(cluster.ask(new ReadSeed(stranger, OPEN_SEED, shownAt))).isEmpty();
            assertThat(cluster.ask(new ReadNeed(stranger, OPEN_NEED, shownAt))).isEmpty();
            assertThat(cluster.ask(new FindSeeds(stranger, "", Map.of(), null, 1, 20, shownAt))
                            .total())
                    .isZero();
        }
        assertThat(cluster.ask(new ReadSeed(Sample.person(Sample.OWNER), OPEN_SEED, shownAt)))
                .isPresent();
        assertThat(cluster.ask(new ReadSeed(Sample.auditor(), OPEN_SEED, shownAt))
                        .orElseThrow()
                        .state()
                        .code())
                .isEqualTo("published");
    }

    @Test
    void draftsAreForInsidersWhateverTheirRange() {
        SeedId draft = new SeedId("draft");
        cluster.store("owner", new SeedRegistered(draft, Sample.OWNER, Sample.seed("下書き", "まだ", Disclosure.PUBLIC)));
        for (Viewer stranger : Sample.strangers()) {
            assertThat(cluster.ask(new ReadSeed(stranger, draft, null))).isEmpty();
        }
        assertThat(cluster.ask(new ReadSeed(Sample.person(Sample.OWNER), draft, null)))
                .isPresent();
    }

    @Test
    void personsAreForCoordinatorsAuditorsAndAdministrators() {
        for (Viewer viewer : List.of(Sample.coordinator(), Sample.auditor(), Sample.administrator())) {
            assertThat(cluster.ask(new FindPersons(viewer, "太郎", 1, 20)).total())
                    .isEqualTo(1);
        }
        assertThat(cluster.ask(new FindPersons(Sample.person(Sample.OWNER, Role.RESEARCHER), "", 1, 20))
                        .total())
                .isZero();
    }

    @Test
    void membersSeeWhatIsForMembersEverywhereAndVisitorsNowhere() {
        SeedId seed = new SeedId("members-seed");
        NeedId need = new NeedId("members-need");
        cluster.store(
                "owner",
                new SeedRegistered(seed, Sample.OWNER, Sample.seed("会員の皮の抽出", "果皮の会員概要", Disclosure.MEMBERS)),
                new NeedRegistered(
                        need, Sample.COMPANY, Sample.CLERK, Sample.need("会員の皮", "皮の使い道", Disclosure.MEMBERS)));
        for (Viewer stranger : Sample.strangers()) {
            assertThat(String.valueOf(cluster.ask(seeds(stranger, "会員")))).doesNotContain("会員の皮");
        }
        cluster.store("owner", new SeedPublished(seed, Disclosure.MEMBERS), new NeedOpened(need, Disclosure.MEMBERS));

        Viewer member = Sample.person(Sample.STRANGER, Role.COMPANY);
        assertThat(cluster.ask(seeds(member, "皮")).facets().get("disclosure"))
                .isEqualTo(Map.of("public", 1L, "members", 1L));
        assertThat(cluster.ask(needs(member, "皮", Map.of())).items())
                .extracting(NeedView::id)
                .containsExactlyInAnyOrder(OPEN_NEED, need);
        NeedView read = cluster.ask(new ReadNeed(member, need, null)).orElseThrow();
        assertThat(read.insider()).isFalse();
        assertThat(read.owner()).isNull();
        assertThat(read.introducedBy()).isNull();
        assertThat(read.toString()).doesNotContain("限定", "信金", "架空柿加工");
        assertThat(cluster.ask(seeds(member, "亜臨界水")).reach().exact()).isZero();
        assertThat(near(member)).contains("members-seed");

        Viewer visitor = Viewer.visitor();
        assertThat(cluster.ask(new ReadSeed(visitor, seed, null))).isEmpty();
        assertThat(cluster.ask(new ReadNeed(visitor, need, null))).isEmpty();
        assertThat(cluster.ask(seeds(visitor, "皮")).facets().get("disclosure")).isEqualTo(Map.of("public", 1L));
        assertThat(near(visitor)).doesNotContain("members-seed");
    }

    @Test
    void whatWasForMembersIsGoneForThemAlsoAsOfTheDayItWasTheirs() {
        SeedId seed = new SeedId("members-seed");
        cluster.store("owner", new SeedRegistered(seed, Sample.OWNER, Sample.seed("会員", "会員", Disclosure.MEMBERS)));
        long then = cluster.store("owner", new SeedPublished(seed, Disclosure.MEMBERS));
        Viewer member = Sample.person(Sample.STRANGER, Role.COMPANY);
        assertThat(cluster.ask(new ReadSeed(member, seed, null))).isPresent();

        cluster.store("owner", new SeedWithdrawn(seed, "契約のため"));

        assertThat(cluster.ask(new ReadSeed(member, seed, null))).isEmpty();
        assertThat(cluster.ask(new ReadSeed(member, seed, then))).isEmpty();
    }

    @Test
    void namedPartiesSeeTheOpenPartWhileTheyAreNamedAndWhileItIsShownAndNobodyElseDoes() {
        OrganizationId bank = new OrganizationId("bank");
        PersonId friend = new PersonId("friend");
        SeedContent content = Records.with(
                Sample.seed("指名の皮の抽出", "果皮の指名概要", Disclosure.NAMED), "named", Set.of(bank.ref(), friend.ref()));
        SeedId seed = new SeedId("named-seed");
        cluster.store("owner", new SeedRegistered(seed, Sample.OWNER, content));
        Viewer clerk = Viewer.person(Sample.STRANGER, Set.of(Role.INTERMEDIARY), Set.of(bank));
        Viewer named = Sample.person(friend);
        for (Viewer one : List.of(clerk, named)) {
            assertThat(cluster.ask(new ReadSeed(one, seed, null))).as("a draft").isEmpty();
        }
        long then = cluster.store("owner", new SeedPublished(seed, Disclosure.NAMED));

        for (Viewer one : List.of(clerk, named)) {
            SeedView read = cluster.ask(new ReadSeed(one, seed, null)).orElseThrow();
            assertThat(read.insider()).isFalse();
            assertThat(read.content().named()).as("who else is named").isEmpty();
            assertThat(read.toString()).doesNotContain("限定", "特願", "friend", "bank");
            assertThat(cluster.ask(seeds(one, "皮")).facets().get("disclosure"))
                    .isEqualTo(Map.of("public", 1L, "named", 1L));
            assertThat(cluster.ask(seeds(one, "亜臨界水")).reach().exact()).isZero();
            assertThat(near(one)).contains("named-seed");
            assertThat(cluster.ask(new ReadSeed(one, seed, then)))
                    .as("the past")
                    .isEmpty();
        }
        for (Viewer stranger : Sample.strangers()) {
            assertThat(cluster.ask(new ReadSeed(stranger, seed, null))).isEmpty();
            assertThat(String.valueOf(cluster.ask(seeds(stranger, "")))).doesNotContain("named-seed", "指名");
            assertThat(near(stranger)).doesNotContain("named-seed");
        }
        assertThat(cluster.ask(new ReadSeed(Sample.coordinator(), seed, null))
                        .orElseThrow()
                        .content()
                        .named())
                .containsExactly(bank.ref(), friend.ref());

        cluster.store("owner", new SeedRevised(seed, 2, false, Records.with(content, "named", Set.of(friend.ref()))));
        assertThat(cluster.ask(new ReadSeed(clerk, seed, null))).isEmpty();
        assertThat(cluster.ask(new ReadSeed(named, seed, null))).isPresent();
    }

    @Test
    void whoeverANeedNamesSeesItUnderItsDisplayNameAndNotWhoseItIs() {
        NeedId need = new NeedId("named-need");
        NeedContent content =
                Records.with(Sample.need("指名の皮", "皮の使い道", Disclosure.NAMED), "named", Set.of(Sample.STRANGER.ref()));
        cluster.store(
                "clerk",
                new NeedRegistered(need, Sample.COMPANY, Sample.CLERK, content),
                new NeedOpened(need, Disclosure.NAMED));
        Viewer named = Sample.person(Sample.STRANGER, Role.RESEARCHER);

        NeedView read = cluster.ask(new ReadNeed(named, need, null)).orElseThrow();
        assertThat(read.content().displayName()).isEqualTo("県内の食品製造業");
        assertThat(read.owner()).isNull();
        assertThat(read.introducedBy()).isNull();
        assertThat(read.toString()).doesNotContain("限定", "信金", "架空柿加工");
        assertThat(cluster.ask(needs(named, "", Map.of("introducedBy", Set.of("clerk"))))
                        .total())
                .isZero();
        assertThat(cluster.ask(new FindPairings(named, Set.of(), need, null, 1, 20, null))
                        .total())
                .isZero();
        assertThat(cluster.ask(new ReadHistory(named, need.ref(), null)).toString())
                .doesNotContain("clerk", "company", "架空");
    }

    private String near(Viewer viewer) {
        MatchText text = new MatchText("会員の皮の抽出", "果皮の会員概要", List.of(), null);
        return String.valueOf(cluster.ask(new FindSimilar(viewer, RecordType.SEED, text, null, 20, null)));
    }

    private static FindNeeds needs(Viewer viewer, String text, Map<String, Set<String>> filters) {
        return new FindNeeds(viewer, text, filters, null, 1, 20, null);
    }

    private static FindSeeds seeds(Viewer viewer, String text) {
        return new FindSeeds(viewer, text, Map.of(), null, 1, 20, null);
    }
}
