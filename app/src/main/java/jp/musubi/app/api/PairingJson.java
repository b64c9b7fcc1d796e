package jp.musubi.app.api;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.language.event.Evidence;
import jp.musubi.query.view.PairingView;

/** A pairing as JSON, its evidence flat beside it. */
final class PairingJson {

    private PairingJson() {}

    static Map<String, Object> of(PairingView pairing) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", pairing.id());
        body.put("needId", pairing.needId());
        body.put("seedId", pairing.seedId());
        body.put("state", pairing.state());
        body.put("by", pairing.by());
        body.put("matcher", pairing.matcher());
        body.put("needRevision", pairing.needRevision());
        body.put("seedRevision", pairing.seedRevision());
        body.put("proposedPosition", pairing.proposedPosition());
        body.put("proposed", pairing.proposed());
        body.put("changed", pairing.changed());
        body.put("position", pairing.position());
        evidence(body, pairing.evidence());
        body.put("reason", pairing.reason());
        body.put("dismissReason", pairing.dismissReason());
        body.put("note", pairing.note());
        body.put("decidedBy", pairing.decidedBy());
        body.values().removeIf(java.util.Objects::isNull);
        return body;
    }

    private static void evidence(Map<String, Object> body, Evidence evidence) {
        if (evidence != null) {
            body.put("rank", evidence.rank());
            body.put("score", evidence.score());
            body.put("direct", evidence.direct());
            body.put("floor", evidence.floor());
            body.put("placing", evidence.placing());
            body.put("glossary", evidence.glossary());
            body.put("factors", evidence.factors());
            body.put("terms", evidence.terms());
            body.put("links", evidence.links());
        }
    }
}
