package jp.musubi.app.kit.api;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.TreeMap;
import jp.musubi.language.kit.Sha256;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Remembers what a request has sent, so that another body under a key that was used is told from a repeat. */
@RestControllerAdvice("jp.musubi.app")
class SentBody extends RequestBodyAdviceAdapter {
    private static final String SENT = SentBody.class.getName();

    /** So few that nobody can confirm by them what the body was, erased texts among it. */
    private static final int BYTES = 2;

    private final HttpServletRequest request;

    SentBody(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return JsonNode.class.equals(type);
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        remember(request, body);
        return body;
    }

    /** Remembers the body of a request. */
    static void remember(HttpServletRequest request, Object body) {
        request.setAttribute(SENT, body);
    }

    /**
     * A short digest of what was sent, the same for the same fields in whatever order. Mixed with the key, which no log
     * holds, and without passwords.
     */
    static String digest(HttpServletRequest request, String key) {
        Object sent = request.getAttribute(SENT);
        String text = key + "\n" + (sent instanceof JsonNode body ? sorted(body) : "");
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    }

    private static JsonNode sorted(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        TreeMap<String, JsonNode> fields = new TreeMap<>();
        node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
        fields.remove("password");
        ObjectNode sorted = JsonNodeFactory.instance.objectNode();
        fields.forEach(sorted::set);
        return sorted;
    }
}
