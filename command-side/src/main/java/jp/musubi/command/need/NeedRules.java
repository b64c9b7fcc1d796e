package jp.musubi.command.need;

import java.util.List;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.command.kit.rules.Checks;
import jp.musubi.command.kit.rules.FieldRules;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.language.need.Consent;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.record.Disclosure;
import org.jspecify.annotations.Nullable;

/** What the content of a need must fulfil. */
public final class NeedRules {
    private static final Consent NO_CONSENT = new Consent(null, null, null);

    private NeedRules() {}

    /**
     * All violations; none when the content can be stored.
     *
     * @param content null counts as nothing filled in
     */
    public static List<Violation> check(@Nullable NeedContent content) {
        Checks checks = new Checks();
        FieldRules<NeedContent> rules = FieldRules.of(NeedContent.class, content, checks);
        rules.required();
        if (content == null) {
            return checks.found();
        }
        rules.texts().lists().parties().dates();
        checks.total(TextLimits.NEED_TOTAL);
        // After the total: how much its owner may write must not tell how much the office has noted.
        rules.notes();
        consent(content, checks);
        disclosure(content, content.disclosure(), checks);
        return checks.found();
    }

    /** Whether a need with this content may be shown in that range. */
    public static List<Violation> disclosure(NeedContent content, @Nullable Disclosure range) {
        Checks checks = new Checks();
        disclosure(content, range, checks);
        return checks.found();
    }

    private static void disclosure(NeedContent content, @Nullable Disclosure range, Checks checks) {
        Disclosure allowed = consentOf(content).audience();
        if (allowed != null && range != null && range.widerThan(allowed)) {
            checks.add("disclosure", Codes.WIDER_THAN_CONSENT, allowed.code());
        }
        // Narrow as the range is, whoever is named is somebody else than a coordinator.
        if (allowed == Disclosure.COORDINATORS
                && range == Disclosure.NAMED
                && !content.named().isEmpty()) {
            checks.add("named", Codes.WIDER_THAN_CONSENT, allowed.code());
        }
    }

    private static void consent(NeedContent content, Checks checks) {
        Consent consent = consentOf(content);
        if (content.channel() != null && content.channel().needsConsent()) {
            mustBeOnRecord("consent.on", consent.on(), checks);
            mustBeOnRecord("consent.audience", consent.audience(), checks);
            mustBeOnRecord("consent.until", consent.until(), checks);
        }
        checks.date("consent.on", consent.on()).date("consent.until", consent.until());
        if (consent.on() != null && consent.until() != null && consent.until().isBefore(consent.on())) {
            checks.add("consent.until", Codes.CONSENT_ENDS_BEFORE_START);
        }
    }

    private static void mustBeOnRecord(String field, @Nullable Object value, Checks checks) {
        if (value == null) {
            checks.add(field, Codes.CONSENT_REQUIRED);
        }
    }

    private static Consent consentOf(NeedContent content) {
        return content.consent() == null ? NO_CONSENT : content.consent();
    }
}
