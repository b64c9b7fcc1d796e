package jp.musubi.query.testing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.musubi.language.contact.ContactId;
import jp.musubi.language.contact.ContactKind;
import jp.musubi.language.contact.ContactNoted;
import jp.musubi.language.glossary.TermId;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.Consent;
import jp.musubi.language.need.MatchTrigger;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.language.pairing.PairingId;
import jp.musubi.language.pairing.PairingProposed;
import jp.musubi.language.pairing.Placing;
import jp.musubi.language.pairing.ProposedBy;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.Field;
import jp.musubi.language.samples.Records;
import jp.musubi.language.seed.IntellectualProperty;
import jp.musubi.language.seed.PatentStatus;
import jp.musubi.language.seed.ResearchStage;
import jp.musubi.language.seed.Researcher;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedKind;
import jp.musubi.search.document.Viewer;

/** Invented records and people. */
public final class Sample {
    public static final PersonId OWNER = new PersonId("owner");
    public static final PersonId COMPANY = new PersonId("company");
    public static final PersonId CLERK = new PersonId("clerk");
    public static final PersonId HANAKO = new PersonId("hanako");
    public static final PersonId STRANGER = new PersonId("stranger");
    public static final PersonId RESEARCHER = new PersonId("researcher");
    public static final SeedId SEED = new SeedId("seed-1");
    public static final NeedId NEED = new NeedId("need-1");

    private Sample() {}

    public static Viewer coordinator() {
        return Viewer.person(HANAKO, Set.of(Role.COORDINATOR));
    }

    public static Viewer auditor() {
        return Viewer.person(new PersonId("auditor"), Set.of(Role.AUDITOR));
    }

    public static Viewer administrator() {
        return Viewer.person(new PersonId("admin"), Set.of(Role.ADMINISTRATOR));
    }

    public static Viewer person(PersonId id, Role... roles) {
        return Viewer.person(id, Set.copyOf(Arrays.asList(roles)));
    }

    /** A signed-in rival and a visitor: neither has a part in anything. */
    public static List<Viewer> strangers() {
        return List.of(person(STRANGER, Role.COMPANY), Viewer.visitor(), person(STRANGER, Role.INTERMEDIARY));
    }

    public static SeedContent seed(String title, String summary, Disclosure disclosure) {
        return Records.draft(SeedContent.class)
                .with("title", title)
                .with("summary", summary)
                .with("kind", SeedKind.RESEARCH_RESULT)
                .with("field", Field.FOOD)
                .with("stage", ResearchStage.PROTOTYPE)
                .with("disclosure", disclosure)
                .with("trl", 4)
                .with("details", "限定の詳細 亜臨界水抽出")
                .with("keywords", List.of("タンニン", "果皮"))
                .with("baseTechnology", "抽出技術")
                .with("advantage", "低温で済む")
                .with("costBenefit", "安い")
                .with("uses", "機能性食品")
                .with("evidence", "限定の実証 ヒト試験")
                .with("ip", new IntellectualProperty(PatentStatus.FILED, "特願2026-123", "架空大学", true))
                .with("papers", "架空論文")
                .with("challenges", "限定の課題")
                .with("regulations", "限定の法規制")
                .with("facilities", "試験設備")
                .with("researchers", List.of(new Researcher(RESEARCHER, "架空 花子", "0000-0002-1825-0097", "kaku")))
                .with("affiliation", "架空大学 農学部")
                .with("contact", "限定の担当 内線12")
                .with("region", "山形")
                .made();
    }

    public static NeedContent need(String subject, String problem, Disclosure disclosure) {
        return Records.draft(NeedContent.class)
                .with("subject", subject)
                .with("problem", problem)
                .with("field", Field.FOOD)
                .with("channel", Channel.BANK)
                .with("disclosure", disclosure)
                .with("deadline", LocalDate.of(2028, 3, 31))
                .with("company", "架空柿加工株式会社")
                .with("displayName", "県内の食品製造業")
                .with("inPrefecture", true)
                .with("industry", "食品製造")
                .with("keywords", List.of("柿", "未利用資源"))
                .with("target", "年30トン")
                .with("situation", "限定の現状 廃棄費用240万円")
                .with("tried", "限定の試行 堆肥化")
                .with("budget", "限定の予算 300万円")
                .with("intermediary", "架空しおさい信金")
                .with(
                        "consent",
                        new Consent(LocalDate.of(2027, 4, 12), Disclosure.COORDINATORS, LocalDate.of(2028, 3, 31)))
                .with("ndaRequired", true)
                .with("region", "山形")
                .with("hearing", "限定の聞き取り")
                .made();
    }

    public static PairingProposed proposed(NeedId need, SeedId seed, double score, long cause) {
        Evidence evidence = new Evidence(
                1,
                score,
                score - 1,
                0.5,
                Placing.OWN_BEST,
                "glossary@2",
                List.of(new Evidence.Factor("terms", 1)),
                List.of(new Evidence.MatchedTerm("果皮", 0.6), new Evidence.MatchedTerm("柿", 0.4)),
                List.of(new Evidence.Link("秘密の呼び名", "果皮", 0.3, new TermId("secret-group"))));
        return new PairingProposed(
                PairingId.of(need, seed), need, seed, 1, 1, ProposedBy.MATCHER, cause, "bm25f-1", evidence, null);
    }

    /** What the matcher saw for a need of which it tells the places. */
    public static NeedMatched matched(NeedId need, long cause, NeedMatched.ScoredSeed... seen) {
        return new NeedMatched(
                need,
                1,
                MatchTrigger.SEED_PUBLISHED,
                cause,
                cause,
                "musubi-2",
                "glossary@2",
                20,
                2,
                NeedAnswer.CANDIDATES,
                new NeedMatched.Places(5, 2),
                List.of(seen));
    }

    public static ContactNoted contact(String id, String text, LocalDate due, PersonId promisedBy, RecordRef... about) {
        return contact(id, text, due, promisedBy, false, about);
    }

    /** A note as the first version wrote it: it replaced the promises before it. */
    public static ContactNoted contactOfOld(String id, LocalDate due, PersonId promisedBy, RecordRef... about) {
        return contact(id, "昔の電話", due, promisedBy, true, about);
    }

    private static ContactNoted contact(
            String id, String text, LocalDate due, PersonId promisedBy, boolean replaces, RecordRef... about) {
        return new ContactNoted(
                new ContactId(id),
                List.of(about),
                LocalDate.of(2027, 4, 20),
                ContactKind.TELEPHONE,
                text,
                promisedBy == null ? null : "資料を送る",
                due,
                promisedBy,
                replaces);
    }
}
