package jp.musubi.language.seed;

import static jp.musubi.language.kit.Asked.When.EARLY;
import static jp.musubi.language.kit.Asked.When.FIRST;
import static jp.musubi.language.kit.Asked.When.LATER;
import static jp.musubi.language.kit.Matched.Part.KEYWORDS;
import static jp.musubi.language.kit.Matched.Part.TITLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.musubi.language.kit.Asked;
import jp.musubi.language.kit.ContentField;
import jp.musubi.language.kit.ContentFields;
import jp.musubi.language.kit.Matched;
import jp.musubi.language.kit.Most;
import jp.musubi.language.kit.Publishable;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.kit.Required;
import jp.musubi.language.kit.Substance;
import jp.musubi.language.kit.sealing.Limited;
import jp.musubi.language.kit.sealing.Sealed;
import jp.musubi.language.record.Collaboration;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.Field;
import jp.musubi.language.record.Ordered;
import jp.musubi.language.record.Validity;
import org.jspecify.annotations.Nullable;

/**
 * All that is said about a seed, and beside each component what is to know of it as a field ({@link ContentFields}).
 * Absent texts are null, absent lists empty. A text that reads null although it was required has been erased.
 *
 * @param title 題名
 * @param summary 公開概要
 * @param kind 種別
 * @param field 分野
 * @param stage 研究段階
 * @param disclosure 公開範囲 once published
 * @param named 指定する相手: organizations and persons that may see it where the range is 指定した相手のみ; at most 50
 * @param trl technology readiness level 1 to 9, or null
 * @param details 詳細（限定公開）
 * @param keywords キーワード
 * @param baseTechnology 基盤技術
 * @param advantage 既存技術に対する優位性
 * @param costBenefit コスト面の利点
 * @param uses 想定用途
 * @param evidence 実証データ
 * @param ip 知財, or null
 * @param papers 主要論文
 * @param challenges 実用化に向けた課題
 * @param regulations 法規制
 * @param facilities 提供できる設備
 * @param trackRecord 連携実績: earlier collaborations
 * @param collaboration 希望する連携形態
 * @param researchers 研究者
 * @param affiliation 所属
 * @param contact 担当
 * @param region 地域 (prefecture)
 * @param expires 有効期限: last day on which the seed is offered, or null
 */
public record SeedContent(
        @Required @Most(Most.LINE) @Asked(FIRST) @Publishable @Matched(value = TITLE, shown = 1) @Sealed @Nullable
        String title,

        @Required @Most(Most.SUMMARY) @Asked(FIRST) @Publishable @Matched(shown = 1) @Sealed @Nullable
        String summary,

        @Required @Asked(FIRST) @Publishable @Substance @Nullable
        SeedKind kind,

        @Required @Asked(FIRST) @Publishable @Substance @Nullable
        Field field,

        @Required @Asked(FIRST) @Publishable @Substance @Nullable
        ResearchStage stage,

        @Required @Asked(FIRST) @Nullable Disclosure disclosure,
        @Asked(FIRST) @Limited Set<RecordRef> named,
        @Asked(LATER) @Publishable @Substance @Nullable Integer trl,

        @Most(Most.TEXT) @Asked(LATER) @Matched(shown = 4) @Sealed @Limited @Nullable
        String details,

        @Most(value = 60, entries = 30) @Asked(LATER) @Matched(value = KEYWORDS, shown = 1) @Sealed
        List<String> keywords,

        @Most(Most.TEXT) @Asked(LATER) @Publishable @Matched(shown = 3) @Sealed @Nullable
        String baseTechnology,

        @Most(Most.TEXT) @Asked(LATER) @Publishable @Matched(shown = 3) @Sealed @Nullable
        String advantage,

        @Most(Most.TEXT) @Asked(LATER) @Publishable @Matched(shown = 3) @Sealed @Nullable
        String costBenefit,

        @Most(Most.TEXT) @Asked(LATER) @Publishable @Matched(shown = 2) @Sealed @Nullable
        String uses,

        @Most(Most.TEXT) @Asked(LATER) @Matched(shown = 4) @Sealed @Limited @Nullable
        String evidence,

        @Asked(EARLY) @Nullable IntellectualProperty ip,

        @Most(Most.TEXT) @Asked(LATER) @Matched(shown = 7) @Sealed @Nullable
        String papers,

        @Most(Most.TEXT) @Asked(LATER) @Matched(shown = 6) @Sealed @Limited @Nullable
        String challenges,

        @Most(Most.TEXT) @Asked(LATER) @Matched(shown = 6) @Sealed @Limited @Nullable
        String regulations,

        @Most(Most.TEXT) @Asked(LATER) @Matched(shown = 5) @Sealed @Nullable
        String facilities,

        @Most(2_000) @Asked(LATER) @Matched @Sealed @Nullable
        String trackRecord,

        @Asked(LATER) @Publishable Set<Collaboration> collaboration,
        @Asked(LATER) List<Researcher> researchers,
        @Most(Most.LINE) @Asked(LATER) @Sealed @Nullable String affiliation,

        @Most(Most.LINE) @Asked(LATER) @Sealed @Limited @Nullable
        String contact,

        @Most(Most.LINE) @Asked(LATER) @Sealed @Nullable String region,
        @Asked(LATER) @Nullable LocalDate expires) {

    /** The version of the events that carry a content. */
    public static final String VERSION = "3";

    public SeedContent {
        named = Ordered.refs(named);
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
        collaboration = Ordered.set(collaboration);
        researchers = researchers == null ? List.of() : List.copyOf(researchers);
    }

    /** On which days the seed may be offered: to its 有効期限. */
    public Validity validity() {
        return new Validity(null, expires);
    }

    /**
     * Whether what is offered differs: a text that matching reads, or kind, field, stage or TRL. Not who offers it, where, on
     * which terms, to whom it is shown, or until when. The order of keywords says nothing.
     */
    public boolean substantiallyDiffers(SeedContent other) {
        return ContentFields.of(SeedContent.class).differ(this, other, ContentField::substance);
    }
}
