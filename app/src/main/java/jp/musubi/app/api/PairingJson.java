package jp.musubi.app.api;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.intake.text.Labels;
import jp.musubi.language.pairing.Evidence;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.query.pairing.read.PairingPage;
import org.springframework.context.i18n.LocaleContextHolder;

/** A pairing as JSON, its evidence flat beside it. */
final class PairingJson {

    private PairingJson() {}

    static Map<String, Object> of(PairingView pairing) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", pairing.id());
        body.put("needId", pairing.needId());
        body.put("seedId", pairing.seedId());
        body.put("number", pairing.number());
        body.put("state", pairing.state());
        body.put("stateLabel", Labels.stage(LocaleContextHolder.getLocale(), pairing.state(), pairing.by()));
        body.put("by", pairing.by());
        body.put("matcher", pairing.matcher());
        body.put("needRevision", pairing.needRevision());
        body.put("seedRevision", pairing.seedRevision());
        body.put("proposedPosition", pairing.proposedPosition());
        body.put("proposed", pairing.proposed());
        body.put("changed", pairing.changed());
        body.put("position", pairing.position());
        evidence(body, pairing);
        body.put("reason", pairing.reason());
        body.put("dismissReason", pairing.dismissReason());
        body.put("note", pairing.note());
        body.put("decidedBy", pairing.decidedBy());
        body.put("decision", pairing.decision());
        body.values().removeIf(java.util.Objects::isNull);
        return body;
    }

    /** One pairing, with what earlier proposals of it rested on. */
    static Map<String, Object> whole(PairingPage page) {
        Map<String, Object> body = of(page.pairing());
        body.put("earlier", page.earlier().stream().map(PairingJson::proposal).toList());
        return body;
    }

    /** What was said of a pairing when it was proposed before. */
    private static Map<String, Object> proposal(PairingView then) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("by", then.by());
        body.put("matcher", then.matcher());
        body.put("needRevision", then.needRevision());
        body.put("seedRevision", then.seedRevision());
        body.put("proposedPosition", then.proposedPosition());
        body.put("proposed", then.proposed());
        evidence(body, then);
        body.put("reason", then.reason());
        body.values().removeIf(java.util.Objects::isNull);
        return body;
    }

    private static void evidence(Map<String, Object> body, PairingView pairing) {
        Evidence evidence = pairing.evidence();
        if (evidence != null) {
            body.put("evidencePosition", pairing.evidencePosition());
            body.put("rank", evidence.rank());
            body.put("floor", evidence.floor());
            body.put("placing", evidence.placing());
            body.put("glossary", evidence.glossary());
            ReasonsJson.put(body, evidence.reasons());
        }
    }
}
