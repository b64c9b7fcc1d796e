package jp.musubi.app.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.musubi.app.text.Texts;
import jp.musubi.command.refusal.Violation;

/**
 * A problem by RFC 9457.
 *
 * @param status HTTP status
 * @param violations what is wrong, field by field; may be empty
 */
record Problem(int status, List<Violation> violations) {

    /** As a JSON object, in the reader's language. */
    Map<String, Object> body(Locale locale, String path) {
        List<Map<String, Object>> errors = new ArrayList<>();
        for (Violation violation : violations) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("field", violation.field());
            error.put("code", violation.code());
            error.put("message", Texts.reason(locale, violation));
            errors.add(error);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", Texts.of(locale, "api.title." + status));
        body.put("status", status);
        body.put("detail", detail(locale));
        body.put("instance", path);
        body.put("errors", errors);
        return body;
    }

    private String detail(Locale locale) {
        return violations.isEmpty()
                ? Texts.of(locale, "api.detail." + status)
                : Texts.reason(locale, violations.getFirst());
    }
}
