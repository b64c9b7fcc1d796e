package jp.musubi.app.kit.api;

import java.util.List;
import jp.musubi.app.kit.security.CurrentUser;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Leaves log positions out of every answer to those who may not see any, whatever answer it is: all numbers whose name
 * says that they are one.
 */
@RestControllerAdvice("jp.musubi.app")
class HiddenPositions implements ResponseBodyAdvice<Object> {
    private final CurrentUser user;
    private final JsonMapper json;

    HiddenPositions(CurrentUser user, JsonMapper json) {
        this.user = user;
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object beforeBodyWrite(
            Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        boolean text = body == null || body instanceof CharSequence || body instanceof byte[];
        if (text || body instanceof Problem || user.who().seesPositions()) {
            return body;
        }
        JsonNode tree = json.valueToTree(body);
        prune(tree);
        return tree;
    }

    private static void prune(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> positions = object.properties().stream()
                    .filter(field ->
                            position(field.getKey()) && field.getValue().isNumber())
                    .map(java.util.Map.Entry::getKey)
                    .toList();
            object.remove(positions);
        }
        node.forEach(HiddenPositions::prune);
    }

    private static boolean position(String name) {
        return name.equals("position") || name.endsWith("Position");
    }
}
