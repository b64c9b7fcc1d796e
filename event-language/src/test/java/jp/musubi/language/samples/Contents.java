package jp.musubi.language.samples;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.musubi.language.glossary.TermContent;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.Channel;
import jp.musubi.language.need.CompanySize;
import jp.musubi.language.need.Consent;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.party.Affiliation;
import jp.musubi.language.party.OrganizationContent;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;
import jp.musubi.language.party.PersonContent;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Site;
import jp.musubi.language.record.Collaboration;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.Field;
import jp.musubi.language.seed.IntellectualProperty;
import jp.musubi.language.seed.PatentStatus;
import jp.musubi.language.seed.ResearchStage;
import jp.musubi.language.seed.Researcher;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedKind;

/**
 * Contents that are in order: brief ones with the six answers and nothing else, full ones that say all. A test spoils or
 * replaces components by name ({@link Records#with}). Stored examples read as the full ones, which therefore only grow.
 */
public final class Contents {
    private Contents() {}

    /** A public seed with the six answers. */
    public static SeedContent briefSeed() {
        return Records.draft(SeedContent.class)
                .with("title", "柿果皮タンニンの低温抽出")
                .with("summary", "渋柿の果皮から縮合型タンニンを低温で取り出す。")
                .with("kind", SeedKind.RESEARCH_RESULT)
                .with("field", Field.FOOD)
                .with("stage", ResearchStage.PROTOTYPE)
                .with("disclosure", Disclosure.PUBLIC)
                .made();
    }

    /** A direct need for coordinators with the six answers. */
    public static NeedContent briefNeed() {
        return Records.draft(NeedContent.class)
                .with("subject", "干し柿の皮の使い道がほしい")
                .with("problem", "加工場で毎年数十トン出る皮を捨てている。")
                .with("field", Field.FOOD)
                .with("channel", Channel.DIRECT)
                .with("disclosure", Disclosure.COORDINATORS)
                .made();
    }

    /** A seed about which everything is said. */
    public static SeedContent fullSeed() {
        return Records.draft(SeedContent.class)
                .with("title", "カキ果皮ポリフェノールの機能性")
                .with("summary", "果皮に多い縮合型タンニンの抽出")
                .with("kind", SeedKind.RESEARCH_RESULT)
                .with("field", Field.FOOD)
                .with("stage", ResearchStage.PROTOTYPE)
                .with("disclosure", Disclosure.PUBLIC)
                .with("named", Set.of(RecordRef.parse("person:person-3"), RecordRef.parse("organization:org-1")))
                .with("trl", 4)
                .with("details", "抽出条件の詳細")
                .with("keywords", List.of("柿", "タンニン"))
                .with("baseTechnology", "熱水抽出")
                .with("advantage", "溶媒を使わない")
                .with("costBenefit", "工程が短い")
                .with("uses", "機能性食品")
                .with("evidence", "ヒト試験 20 名")
                .with("ip", new IntellectualProperty(PatentStatus.FILED, "特願2026-000001", "山形大学", true))
                .with("papers", "J. Food 12 (2025)")
                .with("challenges", "量産時の着色")
                .with("regulations", "食品表示法")
                .with("facilities", "凍結乾燥機")
                .with("trackRecord", "県内の製菓業 2 社と試作")
                .with("collaboration", Set.of(Collaboration.JOINT_RESEARCH, Collaboration.LICENSING))
                .with(
                        "researchers",
                        List.of(
                                new Researcher(new PersonId("person-1"), "髙橋 花子", "0000-0002-1825-0097", "hanako"),
                                new Researcher(new PersonId("person-3"), "𠮷野 太郎", null, null)))
                .with("affiliation", "農学部")
                .with("contact", "産学連携室 内線 12")
                .with("region", "山形県")
                .with("expires", LocalDate.of(2028, 3, 31))
                .made();
    }

    /** A need about which everything is said. */
    public static NeedContent fullNeed() {
        return Records.draft(NeedContent.class)
                .with("subject", "干し柿の皮の使い道がほしい")
                .with("problem", "毎年数十トン出る皮を捨てている")
                .with("field", Field.FOOD)
                .with("channel", Channel.BANK)
                .with("disclosure", Disclosure.COORDINATORS)
                .with("named", Set.of(RecordRef.parse("person:person-3"), RecordRef.parse("organization:org-1")))
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
                .with("hearing", "社長と電話済み")
                .with("expires", LocalDate.of(2027, 10, 31))
                .made();
    }

    /** An organization about which everything is said. */
    public static PersonContent fullPerson() {
        return new PersonContent(
                "髙橋 花子",
                "たかはし はなこ",
                "hanako@example.ac.jp",
                List.of(
                        new Affiliation(new OrganizationId("org-1"), "准教授", LocalDate.of(2024, 4, 1), null),
                        new Affiliation(
                                new OrganizationId("org-2"),
                                "助教",
                                LocalDate.of(2019, 4, 1),
                                LocalDate.of(2024, 3, 31))),
                "0000-0002-1825-0097",
                "kaku_hanako",
                "90123456");
    }

    public static OrganizationContent fullOrganization() {
        return new OrganizationContent(
                "架空テクノ株式会社",
                OrganizationKind.COMPANY,
                "かくうてくの",
                "8700110005901",
                CompanySize.SMALL,
                List.of("架空テクノ", "KAKU Techno, Ltd."),
                List.of("有限会社架空鉄工"),
                List.of(new Site("本社", "架空県", "架空市", null), new Site("上海事務所", null, null, false)),
                "庄内",
                "https://example.co.jp/",
                "来年度に移転の予定");
    }

    /** A group of the glossary. */
    public static TermContent term() {
        return new TermContent(List.of("皮"), List.of("果皮"), List.of("peel", "rind"), Field.FOOD);
    }
}
