package jp.musubi.language.kit.codec;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.musubi.language.EventTypes;
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
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingProposed;
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
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationMergeTakenBack;
import jp.musubi.language.party.OrganizationMerged;
import jp.musubi.language.party.OrganizationRegistered;
import jp.musubi.language.party.OrganizationRevised;
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
import jp.musubi.language.party.SecondFactorRemovedBy;
import jp.musubi.language.party.SecondFactorSet;
import jp.musubi.language.party.SessionsEnded;
import jp.musubi.language.party.TokenAccess;
import jp.musubi.language.party.TokenSubject;
import jp.musubi.language.reading.LimitedPartRead;
import jp.musubi.language.reading.ReadingId;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.Field;
import jp.musubi.language.record.RestoredStage;
import jp.musubi.language.samples.Contents;
import jp.musubi.language.samples.Made;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedExpired;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedPublished;
import jp.musubi.language.seed.SeedRegistered;
import jp.musubi.language.seed.SeedRevised;
import jp.musubi.language.seed.SeedWithdrawn;
import jp.musubi.language.sounding.SoundingOpened;
import jp.musubi.language.sounding.SoundingPaused;

/** One event of every class with every component filled: what the fixtures must read as. Never to be changed. */
public final class Samples {
    static final SeedId SEED = new SeedId("seed-1");
    static final NeedId NEED = new NeedId("need-1");
    static final PairingId PAIRING = PairingId.of(NEED, SEED);
    static final PersonId OWNER = new PersonId("person-1");
    static final PersonId COORDINATOR = new PersonId("person-2");
    static final TermId TERM = new TermId("term-1");
    static final RematchId REMATCH = new RematchId("rematch-1");
    private static final LocalDate READ_ON = LocalDate.of(2027, 4, 13);
    static final ConsultationId CONSULTATION = new ConsultationId("consultation-1");
    static final OrganizationId ORGANIZATION = new OrganizationId("org-1");

    private Samples() {}

    /** A seed about which everything is said. */
    public static SeedContent seed() {
        return Contents.fullSeed();
    }

    /** A need about which everything is said. */
    public static NeedContent need() {
        return Contents.fullNeed();
    }

    /** Those that stand here, and of every other event one that says everything. */
    static List<Event> all() {
        List<Event> all = new ArrayList<>(told());
        Set<Class<?>> there = all.stream().map(Object::getClass).collect(Collectors.toSet());
        EventTypes.all().stream()
                .filter(type -> !there.contains(type))
                .forEach(type -> all.add(Made.full(type, PAIRING, NEED, SEED)));
        return all;
    }

    private static List<Event> told() {
        return List.of(
                new SeedRegistered(SEED, OWNER, seed()),
                new SeedRevised(SEED, 2, true, seed()),
                new SeedPublished(SEED, Disclosure.PUBLIC),
                new SeedWithdrawn(SEED, "研究終了"),
                new SeedExpired(SEED, LocalDate.of(2028, 3, 31)),
                new NeedRegistered(NEED, OWNER, COORDINATOR, need()),
                new NeedRevised(NEED, 2, false, need()),
                new NeedOpened(NEED, Disclosure.COORDINATORS),
                new NeedClosed(NEED, NeedCloseReason.SOLVED, "社内で解決"),
                new NeedConsentWithdrawn(NEED, LocalDate.of(2027, 6, 1), ConsentWithdrawnBy.OWNER, "社長から電話"),
                new ConfirmationAsked(
                        NEED.ref(), 1, 2, LocalDate.of(2027, 6, 14), ConfirmationWay.MAIL, "shacho@example.jp"),
                new WordingConfirmed(NEED.ref(), 1, 2, ConfirmationWay.MAIL, LocalDate.of(2028, 3, 31)),
                new WordingChangeAsked(SEED.ref(), 2, 3, "会社の所在地を消してほしい"),
                new WordingDeclined(SEED.ref(), 3, 3),
                new ConsentEvidenceRecorded(
                        NEED,
                        1,
                        LocalDate.of(2027, 4, 12),
                        Disclosure.COORDINATORS,
                        LocalDate.of(2028, 3, 31),
                        ConsentWay.DOCUMENT,
                        "架空柿加工株式会社",
                        "代表取締役 架空 柿子",
                        "架空銀行 本店 架空 行雄",
                        "同意書（本店 3 番綴り）",
                        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        "原本を保管"),
                new SoundingPaused(SEED.ref(), LocalDate.of(2027, 9, 30), "学会の準備で手が足りない"),
                new SoundingOpened(NEED.ref()),
                new NeedMatched(
                        NEED,
                        2,
                        MatchTrigger.SEED_REVISED,
                        41,
                        42,
                        "bm25f-1",
                        "none",
                        21.5,
                        4.300000000000001,
                        NeedAnswer.CANDIDATES,
                        new NeedMatched.Places(5, 2),
                        List.of(
                                new NeedMatched.ScoredSeed(SEED, 2, 12.25, 11.5, null),
                                new NeedMatched.ScoredSeed(new SeedId("seed-2"), 1, 9.5, 4.5, Placing.OWN_BEST))),
                new PairingProposed(PAIRING, NEED, SEED, 2, 3, ProposedBy.MATCHER, 41, "bm25f-1", evidence(), "念のため"),
                new PairingDisplaced(PAIRING, NEED, SEED, 43),
                new PairingShortlisted(PAIRING, NEED, SEED, "訪問して決める"),
                new PairingDismissed(PAIRING, NEED, SEED, DismissReason.CONTENT_MISMATCH, "用途が違う"),
                new PairingDecisionTakenBack(PAIRING, NEED, SEED, RestoredStage.SHORTLISTED, "押し間違い"),
                new ContactNoted(
                        new ContactId("contact-1"),
                        List.of(PAIRING.ref(), NEED.ref(), SEED.ref()),
                        LocalDate.of(2026, 11, 20),
                        ContactKind.TELEPHONE,
                        "皮の量を聞いた",
                        "試料を送る",
                        LocalDate.of(2026, 12, 1),
                        COORDINATOR,
                        false),
                new PromiseKept(
                        new ContactId("contact-1"),
                        List.of(PAIRING.ref(), NEED.ref(), SEED.ref()),
                        new ContactId("contact-2"),
                        "試料を送った"),
                new PromiseGivenUp(new ContactId("contact-1"), List.of(NEED.ref()), "試料がなくなった"),
                new PromiseHandedOver(
                        new ContactId("contact-1"), List.of(NEED.ref()), COORDINATOR, OWNER, "4月から担当が替わるため"),
                new OrganizationRegistered(ORGANIZATION, Contents.fullOrganization()),
                new OrganizationRevised(ORGANIZATION, 2, Contents.fullOrganization()),
                new CorporateNumberRecorded(ORGANIZATION, new CorporateNumber("8700110005901")),
                new OrganizationMerged(
                        ORGANIZATION, new OrganizationId("org-2"), MergeReason.SUCCESSION, LocalDate.of(2026, 10, 1)),
                new OrganizationMergeTakenBack(ORGANIZATION, new OrganizationId("org-2"), "別の会社だった"),
                new PersonRegistered(OWNER, Contents.fullPerson(), LocalDate.of(2026, 10, 1)),
                new PersonRevised(OWNER, Contents.fullPerson(), LocalDate.of(2026, 11, 1)),
                new PersonDayReached(OWNER, LocalDate.of(2027, 4, 1)),
                new PersonLeft(OWNER, LocalDate.of(2027, 3, 31)),
                new PersonReturned(OWNER),
                new PersonMerged(OWNER, COORDINATOR),
                new PersonMergeTakenBack(OWNER, COORDINATOR, "同じ名前の別の人だった"),
                new AccountOpened(OWNER),
                new AccountLocked(OWNER, "退職のため"),
                new AccountUnlocked(OWNER),
                new LoginChanged(OWNER),
                new PasswordLinkIssued(OWNER, LinkWay.MAILED),
                new PasswordRenewed(OWNER),
                new AccessTokenIssued(
                        OWNER,
                        "token-1",
                        TokenAccess.WRITE,
                        List.of(TokenSubject.SEEDS, TokenSubject.NEEDS),
                        LocalDate.of(2027, 6, 30)),
                new AccessTokenEnded(OWNER, "token-1"),
                new SessionsEnded(OWNER),
                new SecondFactorSet(OWNER),
                new SecondFactorRemoved(OWNER, SecondFactorRemovedBy.ADMINISTRATOR, "端末の紛失"),
                new SecondFactorRuleSet(true),
                new ConfirmationRuleSet(true),
                new RoleGranted(OWNER, Role.RESEARCHER, ORGANIZATION),
                new RoleRevoked(OWNER, Role.RESEARCHER, ORGANIZATION),
                new PersonErased(OWNER, "本人の申出"),
                new RecordErased(RecordRef.parse("need:need-1"), "依頼による"),
                new GlossaryTermDefined(
                        TERM,
                        2,
                        new TermContent(List.of("皮", "むいた皮"), List.of("果皮"), List.of("peel", "rind"), Field.FOOD),
                        "starter"),
                new GlossaryTermRetired(TERM, "別の組にまとめた"),
                new RematchRequested(REMATCH, RematchReason.GLOSSARY, new RematchId("rematch-0")),
                new RematchPaused(REMATCH),
                new RematchResumed(REMATCH),
                new RematchCompleted(REMATCH, 20, 18, 7, 5),
                new MatcherTrained(new MatcherId("matcher-2"), trained(), new MatcherId("matcher-1"), "年度末の見直し"),
                new MatcherReset(new MatcherId("matcher-2"), "元に戻す"),
                new ClusterFounded("鶴岡バイオクラスター", true),
                new CoordinatorSightSet(CoordinatorSight.OWN_HOUSE),
                new OfficeDescribed("架空県産業振興センター", "架空県架空市一丁目1番1号", "平日 8時30分～17時15分", "000-000-0000"),
                new ConsultationLeft(
                        CONSULTATION,
                        new ConsultationContent(
                                "柿の皮が毎年余って困っています", "架空花子", "架空農園", "000-000-0001", "hanako@example.com")),
                new HouseAssigned(NEED.ref(), ORGANIZATION, true),
                new SharedWithHouse(NEED.ref(), ORGANIZATION, true),
                new ChargeAssigned(SEED.ref(), COORDINATOR, AssignedBy.HAND, OWNER),
                new OwnerChanged(NEED.ref(), OWNER, "異動のため"),
                new ConsultationBecameNeed(CONSULTATION, NEED),
                new ConsultationClosed(CONSULTATION, ConsultationCloseReason.REFERRED, "農協を案内した"),
                new LimitedPartRead(
                        ReadingId.of(NEED.ref(), COORDINATOR, READ_ON),
                        NEED.ref(),
                        COORDINATOR,
                        Role.COORDINATOR,
                        READ_ON));
    }

    private static TrainedMatcher trained() {
        return new TrainedMatcher(
                new MatcherRecipe(
                        "trained-1234",
                        "musubi-2",
                        new MatcherRecipe.Query(0.75, 0.3, 1),
                        new MatcherRecipe.Saturation(0.6, 0.5),
                        new MatcherRecipe.Saturation(2, 0.75),
                        new MatcherRecipe.Saturation(0.6, 0.5),
                        new MatcherRecipe.Shares(0.6, 0.87, 0.03, 0.8, 1.5, 1.25, 0.3)),
                List.of(
                        new TrainedMatcher.Multiplier("character_pairs", 0.87),
                        new TrainedMatcher.Multiplier("neighbours", 1.25)),
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

    private static Evidence evidence() {
        return new Evidence(
                1,
                12.25,
                11.5,
                4.300000000000001,
                Placing.OWN_BEST,
                "glossary@40",
                List.of(new Evidence.Factor("terms", 0.75), new Evidence.Factor("field", 0.25)),
                List.of(new Evidence.MatchedTerm("果皮", 0.5)),
                List.of(new Evidence.Link("むいた皮", "果皮", 0.25, TERM)));
    }
}
