package jp.musubi.language.event;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.musubi.language.sealing.Limited;
import jp.musubi.language.sealing.Sealed;
import jp.musubi.language.value.Collaboration;
import jp.musubi.language.value.Disclosure;
import jp.musubi.language.value.Field;
import jp.musubi.language.value.IntellectualProperty;
import jp.musubi.language.value.ResearchStage;
import jp.musubi.language.value.Researcher;
import jp.musubi.language.value.SeedKind;
import jp.musubi.language.value.Validity;

/**
 * All that is said about a seed. The first six are asked first, the rest 「あとで」. Absent texts are null, absent lists
 * empty. A text that reads null although it was required has been erased.
 *
 * @param title 題名
 * @param summary 公開概要
 * @param kind 種別
 * @param field 分野
 * @param stage 研究段階
 * @param disclosure 公開範囲 once published
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
 * @param collaboration 希望する連携形態
 * @param researchers 研究者
 * @param affiliation 所属
 * @param contact 担当
 * @param region 地域 (prefecture)
 * @param expires 有効期限: last day on which the seed is offered, or null
 */
public record SeedContent(
        @Sealed String title,
        @Sealed String summary,
        SeedKind kind,
        Field field,
        ResearchStage stage,
        Disclosure disclosure,
        Integer trl,
        @Sealed @Limited String details,
        @Sealed List<String> keywords,
        @Sealed String baseTechnology,
        @Sealed String advantage,
        @Sealed String costBenefit,
        @Sealed String uses,
        @Sealed @Limited String evidence,
        IntellectualProperty ip,
        @Sealed String papers,
        @Sealed @Limited String challenges,
        @Sealed @Limited String regulations,
        @Sealed String facilities,
        Set<Collaboration> collaboration,
        List<Researcher> researchers,
        @Sealed String affiliation,
        @Sealed @Limited String contact,
        @Sealed String region,
        LocalDate expires) {

    public SeedContent {
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
        collaboration = Ordered.set(collaboration);
        researchers = researchers == null ? List.of() : List.copyOf(researchers);
    }

    /** On which days the seed may be offered: to its 有効期限. */
    public Validity validity() {
        return new Validity(null, expires);
    }

    /**
     * Whether a text that matching reads differs: what is offered and known, in all its texts, with kind, field, stage
     * and TRL. Not who offers it, where, on which terms, to whom it is shown, or until when. The order of keywords says
     * nothing.
     */
    public boolean substantiallyDiffers(SeedContent other) {
        return !substance().equals(other.substance());
    }

    private List<Object> substance() {
        return Arrays.asList(
                title,
                summary,
                kind,
                field,
                stage,
                trl,
                details,
                Set.copyOf(keywords),
                baseTechnology,
                advantage,
                costBenefit,
                uses,
                evidence,
                papers,
                challenges,
                regulations,
                facilities);
    }
}
