package jp.musubi.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.musubi.app.security.CurrentUser;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.Role;
import jp.musubi.node.Node;
import jp.musubi.query.audit.readevents.AuditEvent;
import jp.musubi.query.audit.readevents.ReadAuditEvents;
import jp.musubi.query.kit.history.HistoryEntry;
import jp.musubi.query.kit.history.ReadHistory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log itself, for auditors, and the history of single records. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "audit")
class AuditApi {

    private static final int LARGEST = 1_000;

    private final Reads reads;
    private final CurrentUser user;
    private final Node node;
    private final JsonMapper json;

    AuditApi(Reads reads, CurrentUser user, Node node, JsonMapper json) {
        this.reads = reads;
        this.user = user;
        this.node = node;
        this.json = json;
    }

    @GetMapping("/audit/events")
    @Operation(
            summary = "Events in log order, of one record (tag=seed:ID) and of one type (type=SeedRegistered) or all; "
                    + "from= a position after which to begin")
    Map<String, Object> events(
            @RequestParam(required = false) String tag,
            @RequestParam(required = false) String type,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) Integer limit,
            @RequestParam(required = false) String after) {
        auditorsOnly();
        reads.when(after, null);
        RecordRef ref = tag == null || tag.isEmpty() ? null : References.required("tag", tag);
        Long begin = Reads.position("from", from);
        if (limit != null && (limit < 1 || limit > LARGEST)) {
            throw ApiException.invalid("limit", "out_of_range", 1, LARGEST);
        }
        List<AuditEvent> events = reads.ask(new ReadAuditEvents(
                reads.viewer(), ref, type(type), begin == null ? 0 : begin, limit == null ? LARGEST : limit));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("items", events.stream().map(this::event).toList());
        return body;
    }

    private static Class<? extends Event> type(String name) {
        return name == null || name.isEmpty()
                ? null
                : ReadAuditEvents.type(name)
                        .orElseThrow(() -> ApiException.invalid("type", "unknown_code", name, types()));
    }

    private static String types() {
        return EventTypes.all().stream().map(Class::getSimpleName).collect(Collectors.joining(", "));
    }

    private Map<String, Object> event(AuditEvent event) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("position", event.position());
        body.put("commit", event.commit());
        body.put("id", event.id());
        body.put("type", event.type());
        body.put("version", event.version());
        body.put("time", event.time());
        body.put("tags", event.tags());
        body.put("metadata", event.metadata());
        body.put("payload", tree(event));
        body.put("erased", event.erased());
        body.put("hash", event.hash());
        return body;
    }

    private JsonNode tree(AuditEvent event) {
        return event.payload() == null ? null : json.readTree(event.payload().toString());
    }

    @GetMapping("/audit/verify")
    @Operation(summary = "Recomputes the whole log now")
    Map<String, Object> verify() {
        auditorsOnly();
        Map<String, Object> body = new LinkedHashMap<>();
        switch (node.verify(position -> {})) {
            case Verdict.Intact intact -> {
                body.put("intact", true);
                body.put("events", intact.events());
                body.put("head", intact.rootHex());
            }
            case Verdict.Broken broken -> {
                body.put("intact", false);
                body.put("position", broken.position());
                body.put("reason", broken.reason());
            }
        }
        return body;
    }

    @GetMapping("/history")
    @Operation(summary = "What happened to a record (record=seed:ID), event by event, field by field")
    Map<String, Object> history(
            @RequestParam String record,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String at) {
        Long when = reads.when(after, at);
        List<HistoryEntry> entries =
                reads.ask(new ReadHistory(reads.viewer(), References.required("record", record), when));
        if (entries.isEmpty()) {
            throw ApiException.notFound();
        }
        return Map.of("items", entries);
    }

    private void auditorsOnly() {
        if (!user.who().has(Role.AUDITOR)) {
            throw new ApiException(403, List.of(new Violation(null, "forbidden", List.of())));
        }
    }
}
