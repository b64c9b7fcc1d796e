package jp.musubi.app.kit.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.musubi.app.kit.text.Accepted;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is answered to a request of the interface that never reached it, refused by a filter or by the container: the same
 * problem as everywhere, in the caller's language.
 */
@Component
class ProblemAttributes extends DefaultErrorAttributes {
    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final JsonMapper json;

    ProblemAttributes(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        Map<String, Object> known = super.getErrorAttributes(request, options);
        Object path = request.getAttribute("jakarta.servlet.error.request_uri", RequestAttributes.SCOPE_REQUEST);
        if (path == null || !String.valueOf(path).startsWith(request.getContextPath() + "/api/")) {
            return known;
        }
        Locale locale = Accepted.language(request.getHeader("Accept-Language"));
        int status = known.get("status") instanceof Integer told ? told : 500;
        return json.convertValue(new Problem(status, List.of()).body(locale, String.valueOf(path)), MEMBERS);
    }
}
