package jp.musubi.query.kit.projection;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.musubi.language.cluster.ClusterFounded;
import jp.musubi.language.cluster.ConfirmationRuleSet;
import jp.musubi.language.cluster.CoordinatorSight;
import jp.musubi.language.cluster.CoordinatorSightSet;
import jp.musubi.language.cluster.OfficeDescribed;
import jp.musubi.language.cluster.SecondFactorRuleSet;
import jp.musubi.language.confirmation.ConfirmationAsked;
import jp.musubi.language.confirmation.ConfirmationWay;
import jp.musubi.language.confirmation.WordingChangeAsked;
import jp.musubi.language.confirmation.WordingConfirmed;
import jp.musubi.language.confirmation.WordingDeclined;
import jp.musubi.language.consent.ConsentEvidenceRecorded;
import jp.musubi.language.consent.ConsentWay;
import jp.musubi.language.consultation.ConsultationBecameNeed;
import jp.musubi.language.consultation.ConsultationCloseReason;
import jp.musubi.language.consultation.ConsultationClosed;
import jp.musubi.language.consultation.ConsultationContent;
import jp.musubi.language.consultation.ConsultationId;
import jp.musubi.language.consultation.ConsultationLeft;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.contact.PromiseGivenUp;
import jp.musubi.language.contact.PromiseHandedOver;
import jp.musubi.language.contact.PromiseKept;
import jp.musubi.language.custody.AssignedBy;
import jp.musubi.language.custody.ChargeAssigned;
import jp.musubi.language.custody.HouseAssigned;
import jp.musubi.language.custody.OwnerChanged;
import jp.musubi.language.custody.SharedWithHouse;
import jp.musubi.language.erasure.PersonErased;
import jp.musubi.language.erasure.RecordErased;
import jp.musubi.language.glossary.GlossaryTermDefined;
import jp.musubi.language.glossary.GlossaryTermRetired;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.matching.MatcherId;
import jp.musubi.language.matching.MatcherRecipe;
import jp.musubi.language.matching.MatcherReset;
import jp.musubi.language.matching.MatcherTrained;
import jp.musubi.language.matching.RematchCompleted;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.matching.RematchPaused;
import jp.musubi.language.matching.RematchReason;
import jp.musubi.language.matching.RematchRequested;
import jp.musubi.language.matching.RematchResumed;
import jp.musubi.language.matching.TrainedMatcher;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.CompanySize;
import jp.musubi.language.need.Consent;
import jp.musubi.language.need.ConsentWithdrawnBy;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedClosed;
import jp.musubi.language.need.NeedConsentWithdrawn;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.need.NeedOpened;
import jp.musubi.language.need.NeedRegistered;
import jp.musubi.language.need.NeedRevised;
import jp.musubi.language.pairing.DismissReason;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingDecisionTakenBack;
import jp.musubi.language.pairing.PairingDismissed;
import jp.musubi.language.pairing.PairingDisplaced;
import jp.musubi.language.pairing.PairingHeld;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.PairingResumed;
import jp.musubi.language.pairing.PairingShortlisted;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.pairing.ProposedBy;
import jp.musubi.language.party.AccessTokenEnded;
import jp.musubi.language.party.AccessTokenIssued;
import jp.musubi.language.party.AccountLocked;
import jp.musubi.language.party.AccountOpened;
import jp.musubi.language.party.AccountUnlocked;
import jp.musubi.language.party.CorporateNumber;
import jp.musubi.language.party.CorporateNumberRecorded;
import jp.musubi.language.party.LinkWay;
import jp.musubi.language.party.LoginChanged;
import jp.musubi.language.party.MergeReason;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.OrganizationMergeTakenBack;
import jp.musubi.language.party.OrganizationMerged;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.OrganizationRevised;
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
import jp.musubi.language.party.SecondFactorRemovedBy;
import jp.musubi.language.party.SecondFactorSet;
import jp.musubi.language.party.SessionsEnded;
import jp.musubi.language.party.Site;
import jp.musubi.language.party.TokenAccess;
import jp.musubi.language.reading.LimitedPartRead;
import jp.musubi.language.reading.ReadingId;
import jp.musubi.language.record.Collaboration;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.Field;
import jp.musubi.language.record.RestoredStage;
import jp.musubi.language.samples.Contents;
import jp.musubi.language.samples.Records;
import jp.musubi.language.seed.IntellectualProperty;
import jp.musubi.language.seed.PatentStatus;
import jp.musubi.language.seed.ResearchStage;
import jp.musubi.language.seed.Researcher;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedKind;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.language.sounding.SoundingOpened;
import jp.musubi.language.sounding.SoundingPaused;
import jp.musubi.query.testing.TestCluster;

/**
 * A log with an event of every type, and records in every state. What its documents look like is what a version of the
 * projection means: a new type of event is added at the end of {@link #events}.
 */
final class GoldenLog {
    private static final PersonId OWNER = new PersonId("p-owner");
    private static final PersonId COMPANY = new PersonId("p-company");
    private static final PersonId CLERK = new PersonId("p-clerk");
    private static final PersonId GONE = new PersonId("p-gone");
    private static final OrganizationId BANK = new OrganizationId("o-bank");
    private static final LocalDate DAY = LocalDate.of(2027, 4, 20);

    private GoldenLog() {}

    /** An event, and who caused it. */
    record Step(String actor, Event event) {}

    /** A log of these events, of which nothing has been taken in. */
    static TestCluster cluster(Path folder) {
        TestCluster cluster = new TestCluster(folder);
        events().forEach(step -> cluster.append(step.actor(), step.event()));
        return cluster;
    }

    static List<Step> events() {
        List<Step> steps = new ArrayList<>();
        people().forEach(event -> steps.add(new Step("p-admin", event)));
        seeds().forEach(event -> steps.add(new Step("p-owner", event)));
        needs().forEach(event -> steps.add(new Step("p-clerk", event)));
        glossaryAndMatchers().forEach(event -> steps.add(new Step("p-hanako", event)));
        pairings().forEach(event -> steps.add(new Step("system:matcher", event)));
        contacts().forEach(event -> steps.add(new Step("p-hanako", event)));
        erasures().forEach(event -> steps.add(new Step("p-admin", event)));
        secondThoughts().forEach(event -> steps.add(new Step("p-hanako", event)));
        promises().forEach(event -> steps.add(new Step("p-hanako", event)));
        accountsAndOffice().forEach(event -> steps.add(new Step("p-admin", event)));
        consultations().forEach(event -> steps.add(new Step("p-hanako", event)));
        custody().forEach(event -> steps.add(new Step("p-hanako", event)));
        holds().forEach(event -> steps.add(new Step("p-hanako", event)));
        readings().forEach(event -> steps.add(new Step("p-hanako", event)));
        assents().forEach(event -> steps.add(new Step("p-clerk", event)));
        waysIn().forEach(event -> steps.add(new Step("p-admin", event)));
        organizations().forEach(event -> steps.add(new Step("p-admin", event)));
        courses().forEach(event -> steps.add(new Step("p-admin", event)));
        secondFactors().forEach(event -> steps.add(new Step("p-admin", event)));
        soundings().forEach(event -> steps.add(new Step("p-hanako", event)));
        return steps;
    }

    private static List<Event> assents() {
        return List.of(
                new NeedConsentWithdrawn(need(4), DAY, ConsentWithdrawnBy.OWNER, "社長から電話"),
                new ConfirmationAsked(need(1).ref(), 1, 2, DAY, ConfirmationWay.MAIL, "shacho@example.jp"),
                new WordingConfirmed(need(1).ref(), 1, 2, ConfirmationWay.MAIL, DAY.plusYears(1)),
                new ConfirmationAsked(seed(1).ref(), 1, 2, DAY, ConfirmationWay.PAPER, null),
                new WordingChangeAsked(seed(1).ref(), 1, 2, "所属を直してほしい"),
                new ConfirmationAsked(seed(2).ref(), 1, 1, DAY, ConfirmationWay.PAPER, null),
                new WordingDeclined(seed(2).ref(), 1, 1));
    }

    private static List<Event> soundings() {
        return List.of(
                new SoundingPaused(seed(1).ref(), DAY, "学会の準備"),
                new SoundingOpened(seed(1).ref()),
                new SoundingPaused(need(1).ref(), null, null),
                new ConsentEvidenceRecorded(
                        need(1),
                        1,
                        DAY,
                        Disclosure.COORDINATORS,
                        DAY.plusYears(1),
                        ConsentWay.DOCUMENT,
                        "架空柿加工株式会社",
                        "架空 柿子",
                        "架空 行雄",
                        "同意書",
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        "原本を保管"));
    }

    private static List<Event> custody() {
        return List.of(
                new HouseAssigned(seed(1).ref(), BANK, true),
                new ChargeAssigned(seed(1).ref(), OWNER, AssignedBy.RULE, null),
                new OwnerChanged(seed(1).ref(), COMPANY, "異動のため"),
                new OwnerChanged(seed(1).ref(), OWNER, "戻ったため"),
                new HouseAssigned(need(1).ref(), BANK, true),
                new ChargeAssigned(need(1).ref(), OWNER, AssignedBy.HAND, null),
                new ChargeAssigned(need(1).ref(), CLERK, AssignedBy.HAND_OVER, OWNER),
                new OwnerChanged(need(1).ref(), CLERK, "担当者の交代"),
                new OwnerChanged(need(1).ref(), COMPANY, "担当者の復帰"),
                new SharedWithHouse(need(1).ref(), BANK, true),
                new HouseAssigned(need(2).ref(), BANK, false),
                new HouseAssigned(need(2).ref(), null, false),
                new ChargeAssigned(need(2).ref(), null, AssignedBy.HAND, CLERK));
    }

    private static List<Event> consultations() {
        return List.of(
                left("q-1", "柿の皮が余る"),
                left("q-2", "機械が古い"),
                left("q-3", "宣伝"),
                left("q-4", "消してほしい"),
                new ConsultationBecameNeed(new ConsultationId("q-1"), new NeedId("n-1")),
                new ConsultationClosed(new ConsultationId("q-3"), ConsultationCloseReason.NUISANCE, "広告だった"),
                new RecordErased(new ConsultationId("q-4").ref(), "本人の申出"));
    }

    private static List<Event> readings() {
        LocalDate day = LocalDate.of(2027, 4, 13);
        RecordRef read = new NeedId("n-1").ref();
        return List.of(
                new LimitedPartRead(ReadingId.of(read, OWNER, day), read, OWNER, Role.COORDINATOR, day),
                new LimitedPartRead(ReadingId.of(seed(1).ref(), OWNER, day), seed(1).ref(), OWNER, Role.AUDITOR, day));
    }

    private static ConsultationLeft left(String id, String text) {
        return new ConsultationLeft(
                new ConsultationId(id), new ConsultationContent(text, "架空花子", null, "000-000-0001", null));
    }

    private static List<Event> people() {
        return List.of(
                new ClusterFounded("架空クラスター", true),
                new OrganizationRegistered(BANK, "架空しおさい信金", OrganizationKind.BANK, "山形県"),
                new PersonRegistered(OWNER, "髙橋 花子", "hanako@example.ac.jp", BANK),
                new RoleGranted(OWNER, Role.RESEARCHER, BANK),
                new RoleGranted(OWNER, Role.COORDINATOR, null),
                new RoleRevoked(OWNER, Role.RESEARCHER, BANK),
                new PersonRegistered(GONE, "𠮷野 太郎", "taro@example.ac.jp", null));
    }

    /** Affiliations with days, and what becomes of persons. */
    private static List<Event> courses() {
        PersonId moving = new PersonId("p-moving");
        PersonId twice = new PersonId("p-twice");
        PersonContent said = Contents.fullPerson();
        return List.of(
                new PersonRegistered(moving, said, DAY),
                new PersonRevised(
                        moving,
                        said.with(List.of(said.affiliations().getFirst().until(DAY.plusDays(2)))),
                        DAY.plusDays(1)),
                new PersonDayReached(moving, DAY.plusDays(3)),
                new PersonLeft(moving, DAY.plusDays(4)),
                new PersonReturned(moving),
                new PersonRegistered(twice, PersonContent.of("髙橋 花子", null, null), DAY),
                new PersonMerged(twice, moving),
                new PersonMergeTakenBack(twice, moving, "別人だった"),
                new PersonMerged(twice, moving));
    }

    private static List<Event> organizations() {
        OrganizationId techno = new OrganizationId("o-techno");
        OrganizationId iron = new OrganizationId("o-iron");
        OrganizationId twice = new OrganizationId("o-twice");
        OrganizationContent said = new OrganizationContent(
                "㈱架空テクノ",
                OrganizationKind.COMPANY,
                "かくうてくの",
                "8700110005901",
                CompanySize.SMALL,
                List.of("テクノ"),
                List.of("有限会社架空鉄工"),
                List.of(new Site("本社", "架空県", "架空市", null)),
                "庄内",
                "https://example.co.jp/",
                "移転の予定");
        return List.of(
                new OrganizationRegistered(techno, "架空テクノ株式会社", OrganizationKind.COMPANY, null),
                new OrganizationRevised(techno, 2, said),
                new CorporateNumberRecorded(techno, new CorporateNumber("8700110005901")),
                new OrganizationRegistered(iron, "有限会社架空鉄工", OrganizationKind.COMPANY, null),
                new OrganizationRegistered(twice, "カクウテクノ", OrganizationKind.COMPANY, null),
                new OrganizationMerged(iron, twice, MergeReason.DUPLICATE, DAY),
                new OrganizationMerged(twice, techno, MergeReason.SUCCESSION, DAY),
                new OrganizationMergeTakenBack(iron, twice, "別の会社だった"));
    }

    private static SeedId seed(int number) {
        return new SeedId("s-" + number);
    }

    private static NeedId need(int number) {
        return new NeedId("n-" + number);
    }

    private static List<Event> seeds() {
        List<Event> events = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            Disclosure range = Disclosure.values()[number % 4];
            events.add(new SeedRegistered(seed(number), OWNER, seed("果皮の機能 " + number, range)));
        }
        events.add(new SeedPublished(seed(1), Disclosure.PUBLIC));
        events.add(new SeedRevised(seed(1), 2, true, seed("果皮の利用 改", Disclosure.PUBLIC)));
        events.add(new SeedPublished(seed(2), Disclosure.COORDINATORS));
        events.add(new SeedPublished(seed(3), Disclosure.PUBLIC));
        events.add(new SeedWithdrawn(seed(3), "研究終了"));
        events.add(new SeedPublished(seed(4), Disclosure.PUBLIC));
        events.add(new SeedPublished(seed(5), Disclosure.MEMBERS));
        events.add(new SeedPublished(seed(6), Disclosure.PUBLIC));
        events.add(new SeedExpired(seed(6), LocalDate.of(2028, 3, 31)));
        return events;
    }

    /** Said here and not taken from the samples, which grow with each new field: an old log says none of it. */
    private static SeedContent seed(String title, Disclosure range) {
        return Records.draft(SeedContent.class)
                .with("summary", "果皮に多い縮合型タンニンの抽出")
                .with("kind", SeedKind.RESEARCH_RESULT)
                .with("field", Field.FOOD)
                .with("stage", ResearchStage.PROTOTYPE)
                .with("trl", 4)
                .with("details", "抽出条件の詳細")
                .with("keywords", List.of("柿", "タンニン"))
                .with("baseTechnology", "熱水抽出")
                .with("advantage", "溶媒を使わない")
                .with("costBenefit", "工程が短い")
                .with("uses", "機能性食品")
                .with("evidence", "ヒト試験 20 名")
                .with("papers", "J. Food 12 (2025)")
                .with("challenges", "量産時の着色")
                .with("regulations", "食品表示法")
                .with("facilities", "凍結乾燥機")
                .with("collaboration", Set.of(Collaboration.JOINT_RESEARCH, Collaboration.LICENSING))
                .with("affiliation", "農学部")
                .with("contact", "産学連携室 内線 12")
                .with("region", "山形県")
                .with("expires", LocalDate.of(2028, 3, 31))
                .with("title", title)
                .with("disclosure", range)
                .with("ip", new IntellectualProperty(PatentStatus.FILED, "特願2026-000001", "架空大学", true))
                .with(
                        "researchers",
                        List.of(
                                new Researcher(OWNER, "髙橋 花子", "0000-0002-1825-0097", "hanako"),
                                new Researcher(GONE, "𠮷野 太郎", null, null)))
                .made();
    }

    private static List<Event> needs() {
        List<Event> events = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            Disclosure range = Disclosure.values()[number % 4];
            PersonId owner = number == 5 ? null : COMPANY;
            events.add(new NeedRegistered(need(number), owner, CLERK, need("干し柿の皮 " + number, range, "社長と電話済み")));
        }
        events.add(new NeedOpened(need(1), Disclosure.COORDINATORS));
        events.add(new NeedRevised(need(1), 2, true, need("干し柿の皮の使い道", Disclosure.COORDINATORS, "社長と電話済み")));
        events.add(new NeedRevised(need(1), 3, false, need("干し柿の皮の使い道", Disclosure.COORDINATORS, "専務とも話した")));
        events.add(new NeedOpened(need(2), Disclosure.PUBLIC));
        events.add(new NeedOpened(need(3), Disclosure.MEMBERS));
        events.add(new NeedClosed(need(3), NeedCloseReason.SOLVED, "社内で解決"));
        events.add(new NeedOpened(need(4), Disclosure.PUBLIC));
        events.add(new NeedOpened(need(5), Disclosure.NAMED));
        events.add(new NeedClosed(need(5), NeedCloseReason.CONSENT_ENDED, null));
        events.add(new NeedOpened(need(5), Disclosure.NAMED));
        events.add(new NeedOpened(need(6), Disclosure.PUBLIC));
        events.add(new NeedClosed(need(6), NeedCloseReason.EXPIRED, null));
        return events;
    }

    private static NeedContent need(String subject, Disclosure range, String hearing) {
        return Records.draft(NeedContent.class)
                .with("problem", "毎年数十トン出る皮を捨てている")
                .with("field", Field.FOOD)
                .with("channel", Channel.BANK)
                .with("deadline", LocalDate.of(2027, 3, 31))
                .with("company", "株式会社干柿")
                .with("displayName", "県内の食品製造業")
                .with("size", CompanySize.SMALL)
                .with("inPrefecture", true)
                .with("industry", "食品製造")
                .with("keywords", List.of("柿", "副産物"))
                .with("target", "廃棄を半分に")
                .with("situation", "冷凍庫に保管")
                .with("tried", "堆肥化")
                .with("budget", "年 50 万円")
                .with("collaboration", Set.of(Collaboration.JOINT_RESEARCH, Collaboration.TESTING))
                .with("intermediary", "荘内銀行 鶴岡支店")
                .with("consent", new Consent(LocalDate.of(2026, 11, 1), Disclosure.MEMBERS, LocalDate.of(2027, 10, 31)))
                .with("ndaRequired", true)
                .with("region", "山形県")
                .with("expires", LocalDate.of(2027, 10, 31))
                .with("subject", subject)
                .with("disclosure", range)
                .with("hearing", hearing)
                .made();
    }

    private static List<Event> glossaryAndMatchers() {
        TermContent peel = new TermContent(List.of("皮", "むいた皮"), List.of("果皮"), List.of("peel", "rind"), Field.FOOD);
        return List.of(
                new GlossaryTermDefined(new TermId("t-1"), 1, peel, "starter"),
                new GlossaryTermDefined(new TermId("t-2"), 1, peel, null),
                new GlossaryTermRetired(new TermId("t-2"), "別の組にまとめた"),
                new MatcherTrained(new MatcherId("m-1"), trained("trained-1"), null, "年度末の見直し"),
                new MatcherTrained(new MatcherId("m-2"), trained("trained-2"), new MatcherId("m-1"), null),
                new MatcherReset(new MatcherId("m-2"), "元に戻す"),
                new MatcherTrained(new MatcherId("m-3"), trained("trained-3"), null, null),
                new RematchRequested(new RematchId("r-1"), RematchReason.GLOSSARY, null),
                new RematchPaused(new RematchId("r-1")),
                new RematchResumed(new RematchId("r-1")),
                new RematchCompleted(new RematchId("r-1"), 20, 18, 7, 5),
                new RematchRequested(new RematchId("r-2"), RematchReason.GLOSSARY, null),
                new RematchRequested(new RematchId("r-3"), RematchReason.GLOSSARY, new RematchId("r-2")));
    }

    private static TrainedMatcher trained(String name) {
        return new TrainedMatcher(
                new MatcherRecipe(
                        name,
                        "musubi-2",
                        new MatcherRecipe.Query(0.75, 0.3, 1),
                        new MatcherRecipe.Saturation(0.6, 0.5),
                        new MatcherRecipe.Saturation(2, 0.75),
                        new MatcherRecipe.Saturation(0.6, 0.5),
                        new MatcherRecipe.Shares(0.6, 0.87, 0.03, 0.8, 1.5, 1.25, 0.3)),
                List.of(new TrainedMatcher.Multiplier("character_pairs", 0.87)),
                "musubi-2",
                new TrainedMatcher.Data(
                        40,
                        1234,
                        120,
                        80,
                        2,
                        new TrainedMatcher.Part(31, 70, 52, 118),
                        new TrainedMatcher.Part(13, 28, 21, 47)),
                new TrainedMatcher.Figures(0.7021, 0.8114),
                new TrainedMatcher.Figures(0.766, 0.8402),
                0.0312,
                "liblinear-java 2.44, L2R_LR");
    }

    private static List<Event> pairings() {
        List<Event> events = new ArrayList<>();
        events.add(new NeedMatched(
                need(1),
                2,
                MatchTrigger.SEED_REVISED,
                41,
                42,
                "bm25f-1",
                "glossary@40",
                21.5,
                4.3,
                NeedAnswer.CANDIDATES,
                new NeedMatched.Places(5, 2),
                List.of(new NeedMatched.ScoredSeed(seed(1), 2, 12.25, 11.5, Placing.OWN_BEST))));
        for (int number : List.of(1, 2, 4, 5)) {
            events.add(proposed(need(1), seed(number), ProposedBy.MATCHER));
        }
        events.add(proposed(need(2), seed(1), ProposedBy.HAND));
        events.add(proposed(need(4), seed(1), ProposedBy.MATCHER));
        events.add(new PairingDisplaced(PairingId.of(need(1), seed(5)), need(1), seed(5), 43));
        events.add(new PairingShortlisted(PairingId.of(need(1), seed(1)), need(1), seed(1), "訪問して決める"));
        events.add(new PairingDismissed(
                PairingId.of(need(1), seed(2)), need(1), seed(2), DismissReason.CONTENT_MISMATCH, "用途が違う"));
        events.add(new SeedWithdrawn(seed(5), null));
        events.add(new NeedClosed(need(2), NeedCloseReason.WITHDRAWN, null));
        return events;
    }

    private static List<Event> secondThoughts() {
        PairingId kept = PairingId.of(need(1), seed(1));
        PairingId sentAway = PairingId.of(need(1), seed(2));
        return List.of(
                new PairingDismissed(kept, need(1), seed(1), DismissReason.NO_INTENTION, "断られた"),
                new PairingDecisionTakenBack(kept, need(1), seed(1), RestoredStage.SHORTLISTED, "別の人と間違えた"),
                new PairingDecisionTakenBack(sentAway, need(1), seed(2), RestoredStage.PROPOSED, null),
                proposed(need(1), seed(5), ProposedBy.HAND));
    }

    /** One that is on hold, and one that was. */
    private static List<Event> holds() {
        PairingId back = PairingId.of(need(1), seed(1));
        PairingId waits = PairingId.of(need(1), seed(2));
        return List.of(
                new PairingHeld(back, need(1), seed(1), DAY, "担当者の着任を待つ"),
                new PairingResumed(back, need(1), seed(1), RestoredStage.SHORTLISTED, "着任した"),
                new PairingHeld(waits, need(1), seed(2), DAY.plusMonths(3), "春の試験の結果を待つ"));
    }

    private static PairingProposed proposed(NeedId need, SeedId seed, ProposedBy by) {
        Evidence evidence = new Evidence(
                1,
                12.25,
                11.5,
                4.3,
                Placing.OWN_BEST,
                "glossary@40",
                List.of(new Evidence.Factor("terms", 0.75), new Evidence.Factor("field", 0.25)),
                List.of(new Evidence.MatchedTerm("果皮", 0.5)),
                List.of(new Evidence.Link("むいた皮", "果皮", 0.25, new TermId("t-1"))));
        boolean byMatcher = by == ProposedBy.MATCHER;
        return new PairingProposed(
                PairingId.of(need, seed),
                need,
                seed,
                2,
                2,
                by,
                41,
                byMatcher ? "bm25f-1" : null,
                byMatcher ? evidence : null,
                byMatcher ? null : "念のため");
    }

    private static List<Event> contacts() {
        return List.of(
                contact(
                        "c-1",
                        DAY.plusDays(10),
                        need(1).ref(),
                        PairingId.of(need(1), seed(1)).ref()),
                contact("c-2", null, need(1).ref()),
                contact("c-3", DAY.plusDays(20), need(6).ref()),
                contact("c-4", DAY.plusDays(20), GONE.ref()),
                contact("c-5", null, seed(4).ref()));
    }

    private static List<Event> promises() {
        List<RecordRef> about = List.of(need(6).ref());
        return List.of(
                contact("c-6", OWNER, DAY.plusDays(3), false, need(6).ref()),
                contact("c-7", OWNER, null, false, need(6).ref()),
                contact("c-8", OWNER, DAY.plusDays(1), false, need(6).ref()),
                contact("c-9", null, null, false, need(6).ref()),
                new PromiseHandedOver(new ContactId("c-6"), about, OWNER, CLERK, "4月から担当が替わるため"),
                new PromiseGivenUp(new ContactId("c-7"), about, "相手が辞退した"),
                new PromiseHandedOver(new ContactId("c-8"), about, OWNER, COMPANY, null),
                new PromiseKept(new ContactId("c-8"), about, new ContactId("c-9"), null));
    }

    /** As the first version noted it: it replaced the promises before it. */
    private static ContactNoted contact(String id, LocalDate due, RecordRef... about) {
        return contact(id, due == null ? null : OWNER, due, true, about);
    }

    private static ContactNoted contact(
            String id, PersonId promiser, LocalDate due, boolean replaces, RecordRef... about) {
        return new ContactNoted(
                new ContactId(id),
                List.of(about),
                DAY,
                ContactKind.TELEPHONE,
                "皮の量を聞いた",
                promiser == null ? null : "試料を送る",
                due,
                promiser,
                replaces);
    }

    private static List<Event> accountsAndOffice() {
        PersonId locked = new PersonId("p-locked");
        return List.of(
                new PersonRevised(OWNER, "髙橋 花", null, null),
                new PersonRegistered(locked, "架空 止", null, null),
                new AccountOpened(locked),
                new AccountLocked(locked, "異動"),
                new AccountOpened(OWNER),
                new AccountLocked(OWNER, null),
                new AccountUnlocked(OWNER),
                new LoginChanged(OWNER),
                new PasswordLinkIssued(OWNER, LinkWay.MAILED),
                new PasswordRenewed(OWNER),
                new OfficeDescribed("架空センター", null, null, null),
                new OfficeDescribed("架空県産業振興センター", "架空市1-1", "平日", "000-000-0000"));
    }

    private static List<Event> waysIn() {
        return List.of(
                new AccessTokenIssued(OWNER, "token-1", TokenAccess.READ, List.of(), DAY),
                new AccessTokenEnded(OWNER, "token-1"));
    }

    private static List<Event> secondFactors() {
        return List.of(
                new SessionsEnded(OWNER),
                new SecondFactorSet(OWNER),
                new SecondFactorRemoved(OWNER, SecondFactorRemovedBy.ADMINISTRATOR, "端末の紛失"),
                new SecondFactorRuleSet(true),
                new ConfirmationRuleSet(true),
                new CoordinatorSightSet(CoordinatorSight.OWN_HOUSE));
    }

    private static List<Event> erasures() {
        return List.of(
                new PersonErased(GONE, "本人の申出"),
                new RecordErased(seed(4).ref(), "依頼による"),
                new RecordErased(need(4).ref(), "依頼による"),
                new RecordErased(new ContactId("c-2").ref(), null));
    }
}
