package jp.musubi.app.kit.api;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.intake.text.Texts;

/**
 * A problem by RFC 9457.
 *
 * @param status HTTP status
 * @param violations what is wrong, field by field; may be empty
 * @param stale what others changed, when a change comes too late; else null
 */
record Problem(int status, List<Violation> violations, Stale.Since stale) {

    Problem(int status, List<Violation> violations) {
        this(status, violations, null);
    }

    private static final Pattern RECORDS = Pattern.compile("/api/v1/([a-z]+)s(?:/|$)");

    /** As it is answered, in the reader's language. */
    ProblemAnswer body(Locale locale, String path) {
        return new ProblemAnswer(
                "about:blank",
                Texts.of(locale, "api.title." + status),
                status,
                detail(locale, path),
                path,
                violations.stream().map(one -> error(one, locale, path)).toList(),
                stale == null ? null : stale.revision(),
                stale == null ? null : stale.changes());
    }

    private static ProblemAnswer.Error error(Violation violation, Locale locale, String path) {
        return new ProblemAnswer.Error(
                violation.field(), label(locale, path, violation), violation.code(), Texts.reason(locale, violation));
    }

    private String detail(Locale locale, String path) {
        if (violations.isEmpty()) {
            return Texts.of(locale, "api.detail." + status);
        }
        String reason = Texts.reason(locale, violations.getFirst());
        String label = label(locale, path, violations.getFirst());
        return label == null ? reason : Texts.of(locale, "api.detail.field", label, reason);
    }

    /** What forms call the field; null when it has no such name. The records of a path are its first part's plural. */
    private static String label(Locale locale, String path, Violation violation) {
        Matcher records = RECORDS.matcher(path);
        if (violation.field() == null || !records.find()) {
            return null;
        }
        String key = records.group(1) + "." + violation.field();
        return Texts.has(locale, key) ? Texts.of(locale, key) : null;
    }
}
