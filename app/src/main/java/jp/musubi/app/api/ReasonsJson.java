package jp.musubi.app.api;

import java.util.Map;
import jp.musubi.language.pairing.Reasons;

/** What a score rests on as JSON, flat beside what it belongs to. */
final class ReasonsJson {

    private ReasonsJson() {}

    static void put(Map<String, Object> body, Reasons reasons) {
        body.put("score", reasons.score());
        body.put("direct", reasons.direct());
        body.put("factors", reasons.factors());
        body.put("terms", reasons.terms());
        body.put("links", reasons.links());
    }
}
