package jp.musubi.app.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Collectors;
import jp.musubi.app.kit.api.ApiException;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.References;
import jp.musubi.app.kit.port.Audits;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.eventlog.audit.Verdict;
import jp.musubi.language.EventTypes;
import jp.musubi.language.kit.Event;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.party.Role;
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
    private final Audits audits;
    private final JsonMapper json;

    AuditApi(Reads reads, CurrentUser user, Audits audits, JsonMapper json) {
        this.reads = reads;
        this.user = user;
        this.audits = audits;
        this.json = json;
    }

    @GetMapping("/audit/events")
    @Operation(
            summary = "Events in log order, of one record (tag=seed:ID) and of one type (type=SeedRegistered) or all; "
                    + "from= a position after which to begin")
    AuditAnswers.Events events(
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
        return new AuditAnswers.Events(events.stream().map(this::event).toList());
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

    private AuditAnswers.Told event(AuditEvent event) {
        return new AuditAnswers.Told(
                event.position(),
                event.commit(),
                event.id(),
                event.type(),
                event.version(),
                event.time(),
                event.tags(),
                event.metadata(),
                tree(event),
                event.erased(),
                event.hash());
    }

    private JsonNode tree(AuditEvent event) {
        return event.payload() == null ? null : json.readTree(event.payload().toString());
    }

    @GetMapping("/audit/verify")
    @Operation(summary = "Recomputes the whole log now")
    AuditAnswers.Verification verify() {
        auditorsOnly();
        return switch (audits.verify()) {
            case Verdict.Intact intact ->
                new AuditAnswers.Verification(true, intact.events(), intact.rootHex(), null, null);
            case Verdict.Broken broken ->
                new AuditAnswers.Verification(false, null, null, broken.position(), broken.reason());
        };
    }

    @GetMapping("/history")
    @Operation(summary = "What happened to a record (record=seed:ID), event by event, field by field")
    AuditAnswers.History history(
            @RequestParam String record,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String at) {
        Long when = reads.when(after, at);
        List<HistoryEntry> entries =
                reads.ask(new ReadHistory(reads.viewer(), References.required("record", record), when));
        if (entries.isEmpty()) {
            throw ApiException.notFound();
        }
        return new AuditAnswers.History(entries);
    }

    private void auditorsOnly() {
        if (!user.who().has(Role.AUDITOR)) {
            throw new ApiException(403, List.of(new Violation(null, "forbidden", List.of())));
        }
    }
}
