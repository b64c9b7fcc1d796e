package jp.musubi.command.kit.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import jp.musubi.command.kit.refusal.Codes;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.need.Consent;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.seed.SeedContent;
import org.jspecify.annotations.Nullable;

/**
 * Dates that bind: on which days a record may be shown. A record is valid through the day that its date names. A draft may
 * hold any date; what stands open may not.
 */
public final class DateRules {
    private static final Set<String> PASSED =
            Set.of(Codes.SEED_EXPIRES_PASSED, Codes.NEED_EXPIRES_PASSED, Codes.CONSENT_PASSED);

    private DateRules() {}

    /** What keeps a seed with this content from being offered on the day. */
    public static List<Violation> offered(@Nullable SeedContent content, LocalDate today) {
        Checks checks = new Checks();
        if (content != null && passed(content.expires(), today)) {
            checks.add("expires", Codes.SEED_EXPIRES_PASSED);
        }
        return checks.found();
    }

    /** What keeps a need with this content from being open on the day. */
    public static List<Violation> open(@Nullable NeedContent content, LocalDate today) {
        Checks checks = new Checks();
        if (content == null) {
            return checks.found();
        }
        if (passed(content.expires(), today)) {
            checks.add("expires", Codes.NEED_EXPIRES_PASSED);
        }
        Consent consent = content.consent();
        if (consent != null && consent.on() != null && consent.on().isAfter(today)) {
            checks.add("consent.on", Codes.CONSENT_NOT_YET);
        }
        if (consent != null && passed(consent.until(), today)) {
            checks.add("consent.until", Codes.CONSENT_PASSED);
        }
        return checks.found();
    }

    /** Whether there are reasons, and each is that a day has passed: then the record has ended. */
    public static boolean ended(List<Violation> violations) {
        return !violations.isEmpty() && violations.stream().allMatch(violation -> PASSED.contains(violation.code()));
    }

    /** Which of its dates ended a need first; on the same day the consent, which is the stronger reason. */
    public static NeedCloseReason ending(NeedContent content) {
        Consent consent = content.consent();
        boolean byConsent = consent != null && Objects.equals(content.validity().until(), consent.until());
        return byConsent ? NeedCloseReason.CONSENT_ENDED : NeedCloseReason.EXPIRED;
    }

    private static boolean passed(@Nullable LocalDate date, LocalDate today) {
        return date != null && date.isBefore(today);
    }
}
