package jp.musubi.language.need;

import static jp.musubi.language.kit.Asked.When.CONSENT;
import static jp.musubi.language.kit.Asked.When.FIRST;
import static jp.musubi.language.kit.Asked.When.LATER;
import static jp.musubi.language.kit.Matched.Part.KEYWORDS;
import static jp.musubi.language.kit.Matched.Part.TITLE;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
import jp.musubi.language.kit.sealing.Internal;
import jp.musubi.language.kit.sealing.Internals;
import jp.musubi.language.kit.sealing.Limited;
import jp.musubi.language.kit.sealing.RecordShape;
import jp.musubi.language.kit.sealing.Sealed;
import jp.musubi.language.record.Collaboration;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.Field;
import jp.musubi.language.record.Ordered;
import jp.musubi.language.record.Validity;
import org.jspecify.annotations.Nullable;

/**
 * All that is said about a need, and beside each component what is to know of it as a field ({@link ContentFields}).
 * Absent texts are null, absent lists empty. A text that reads null although it was required has been erased.
 *
 * @param subject 件名
 * @param problem 困っていること・実現したいこと
 * @param field 分野
 * @param channel 受付経路
 * @param disclosure 公開範囲 once opened
 * @param named 指定する相手: organizations and persons that may see it where the range is 指定した相手のみ; at most 50
 * @param deadline いつまでに, or null
 * @param company 企業名; may stay blank when introduced
 * @param displayName 公開時の表示名, for example 県内の食品製造業
 * @param size 規模
 * @param inPrefecture 県内事業所の有無
 * @param industry 業種
 * @param keywords キーワード
 * @param target 数値目標
 * @param situation 現在の状況
 * @param tried これまでに試したこと
 * @param budget 予算
 * @param collaboration 希望する連携形態
 * @param intermediary 紹介機関
 * @param consent 同意; required for every channel but 直接
 * @param ndaRequired 秘密保持契約の要否
 * @param region 地域 (prefecture)
 * @param hearing 聞き取り状況: what the office notes for itself
 * @param expires 有効期限: last day on which the need is open, or null
 */
public record NeedContent(
        @Required @Most(Most.LINE) @Asked(FIRST) @Publishable @Matched(value = TITLE, shown = 1) @Sealed @Nullable
        String subject,

        @Required @Most(Most.DOCUMENT) @Asked(FIRST) @Publishable @Matched(shown = 1) @Sealed @Nullable
        String problem,

        @Required @Asked(FIRST) @Publishable @Substance @Nullable
        Field field,

        @Required @Asked(FIRST) @Nullable Channel channel,
        @Required @Asked(FIRST) @Nullable Disclosure disclosure,
        @Asked(FIRST) @Limited Set<RecordRef> named,
        @Asked(FIRST) @Publishable @Nullable LocalDate deadline,

        @Most(Most.LINE) @Asked(LATER) @Sealed @Limited @Nullable
        String company,

        @Most(Most.LINE) @Asked(LATER) @Sealed @Nullable String displayName,
        @Asked(LATER) @Publishable @Nullable CompanySize size,
        @Asked(LATER) @Publishable @Nullable Boolean inPrefecture,

        @Most(Most.LINE) @Asked(LATER) @Publishable @Matched(shown = 3) @Sealed @Nullable
        String industry,

        @Most(value = 60, entries = 30) @Asked(LATER) @Matched(value = KEYWORDS, shown = 1) @Sealed
        List<String> keywords,

        @Most(Most.TEXT) @Asked(LATER) @Publishable @Matched(shown = 2) @Sealed @Nullable
        String target,

        @Most(Most.DOCUMENT) @Asked(LATER) @Matched(shown = 2) @Sealed @Limited @Nullable
        String situation,

        @Most(Most.TEXT) @Asked(LATER) @Matched(shown = 2) @Sealed @Limited @Nullable
        String tried,

        @Most(Most.LINE) @Asked(LATER) @Sealed @Limited @Nullable
        String budget,

        @Asked(LATER) @Publishable Set<Collaboration> collaboration,

        @Most(Most.LINE) @Asked(LATER) @Sealed @Limited @Nullable
        String intermediary,

        @Asked(CONSENT) @Limited @Nullable Consent consent,
        @Asked(LATER) @Nullable Boolean ndaRequired,
        @Most(Most.LINE) @Asked(LATER) @Sealed @Nullable String region,

        @Most(Most.TEXT) @Asked(LATER) @Sealed @Limited @Internal @Nullable
        String hearing,

        @Asked(LATER) @Nullable LocalDate expires) {

    /** The version of the events that carry a content. */
    public static final String VERSION = "2";

    public NeedContent {
        named = Ordered.refs(named);
        keywords = keywords == null ? List.of() : List.copyOf(keywords);
        collaboration = Ordered.set(collaboration);
    }

    /**
     * A content of which little is known yet: what it is called, what is wanted, its field, and who wants it. It came in
     * directly and is for coordinators; all else is asked later.
     *
     * @param company may be null
     */
    public static NeedContent begun(
            @Nullable String subject, @Nullable String problem, Field field, @Nullable String company) {
        return new NeedContent(
                subject,
                problem,
                field,
                Channel.DIRECT,
                Disclosure.COORDINATORS,
                Set.of(),
                null,
                company,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * On which days the need may be open: from the day of its 同意 to its 有効期限 or the end of the 同意, whichever comes
     * first. A 同意 that is on record binds, also where none is required. いつまでに does not bind.
     */
    public Validity validity() {
        LocalDate consented = consent == null ? null : consent.until();
        boolean byConsent = expires == null || consented != null && consented.isBefore(expires);
        return new Validity(consent == null ? null : consent.on(), byConsent ? consented : expires);
    }

    /**
     * Whether what is needed differs: a text that matching reads, or the field. Not who needs it, where, at what price, to whom
     * it is shown, or until when. The order of keywords says nothing.
     */
    public boolean substantiallyDiffers(NeedContent other) {
        return ContentFields.of(NeedContent.class).differ(this, other, ContentField::substance);
    }

    /**
     * Whether another content tells owner and intermediary anything new: what the office notes for itself does not.
     *
     * @param inForce the range in force while this content stands, whatever range the content names
     */
    public boolean tellsOwnerOf(NeedContent next, @Nullable Disclosure inForce) {
        NeedContent was = Internals.without(this);
        NeedContent is = Internals.without(next);
        return next.disclosure() != inForce
                || RecordShape.of(NeedContent.class).parts().stream()
                        .filter(part -> !part.name().equals("disclosure"))
                        .anyMatch(part -> !Objects.equals(part.of(was), part.of(is)));
    }
}
