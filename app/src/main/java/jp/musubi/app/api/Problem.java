package jp.musubi.app.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.intake.text.Texts;

/**
 * A problem by RFC 9457.
 *
 * @param status HTTP status
 * @param violations what is wrong, field by field; may be empty
 * @param more members of this very problem beside those that all have
 */
record Problem(int status, List<Violation> violations, Map<String, Object> more) {

    Problem(int status, List<Violation> violations) {
        this(status, violations, Map.of());
    }

    private static final Pattern RECORDS = Pattern.compile("/api/v1/([a-z]+)s(?:/|$)");

    /** As a JSON object, in the reader's language. */
    Map<String, Object> body(Locale locale, String path) {
        List<Map<String, Object>> errors = new ArrayList<>();
        for (Violation violation : violations) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("field", violation.field());
            error.put("label", label(locale, path, violation));
            error.put("code", violation.code());
            error.put("message", Texts.reason(locale, violation));
            errors.add(error);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", Texts.of(locale, "api.title." + status));
        body.put("status", status);
        body.put("detail", detail(locale, path));
        body.put("instance", path);
        body.put("errors", errors);
        body.putAll(more);
        return body;
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
