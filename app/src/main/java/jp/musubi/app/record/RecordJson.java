package jp.musubi.app.record;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jp.musubi.app.kit.text.Standing;
import jp.musubi.intake.text.Texts;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.seed.SeedView;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Seeds and needs as JSON: what the platform knows of them first, then the content's fields beside it. */
@Component
public class RecordJson {

    /** Names that answers hold and writing requests ignore: what was read can be sent back changed. */
    static final Set<String> READ_ONLY = Set.of(
            "state",
            "standing",
            "registered",
            "changed",
            "position",
            "matchedPosition",
            "answer",
            "closeReason",
            "insider",
            "introducedBy");

    private final JsonMapper json;

    RecordJson(JsonMapper json) {
        this.json = json;
    }

    public Map<String, Object> seed(SeedView seed) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", seed.id());
        body.put("owner", seed.owner());
        body.put("state", seed.state());
        body.put("standing", Texts.of(LocaleContextHolder.getLocale(), Standing.of(seed)));
        body.put("revision", seed.revision());
        body.put("registered", seed.registered());
        body.put("changed", seed.changed());
        body.put("position", seed.position());
        body.put("insider", seed.insider());
        content(body, seed.content());
        body.put("disclosure", seed.disclosure());
        return body;
    }

    public Map<String, Object> need(NeedView need) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", need.id());
        putIfPresent(body, "owner", need.owner());
        putIfPresent(body, "introducedBy", need.introducedBy());
        body.put("state", need.state());
        body.put("standing", Texts.of(LocaleContextHolder.getLocale(), Standing.of(need)));
        body.put("revision", need.revision());
        putIfPresent(body, "closeReason", need.closeReason());
        body.put("registered", need.registered());
        body.put("changed", need.changed());
        body.put("position", need.position());
        putIfPresent(body, "matchedPosition", need.matchedPosition() == 0 ? null : need.matchedPosition());
        putIfPresent(body, "answer", need.answer());
        body.put("insider", need.insider());
        content(body, need.content());
        body.put("disclosure", need.disclosure());
        return body;
    }

    private void content(Map<String, Object> body, Object content) {
        if (content == null) {
            return;
        }
        JsonNode tree = json.valueToTree(content);
        tree.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                body.put(field.getKey(), field.getValue());
            }
        });
    }

    private static void putIfPresent(Map<String, Object> body, String name, Object value) {
        if (value != null) {
            body.put(name, value);
        }
    }
}
