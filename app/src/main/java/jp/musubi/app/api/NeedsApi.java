package jp.musubi.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import jp.musubi.app.input.NeedReader;
import jp.musubi.command.closeneed.CloseNeed;
import jp.musubi.command.openneed.OpenNeed;
import jp.musubi.command.registerneed.RegisterNeed;
import jp.musubi.command.reviseneed.ReviseNeed;
import jp.musubi.command.rules.NeedRules;
import jp.musubi.language.event.NeedContent;
import jp.musubi.language.id.NeedId;
import jp.musubi.language.id.PersonId;
import jp.musubi.language.value.Channel;
import jp.musubi.language.value.Disclosure;
import jp.musubi.language.value.Field;
import jp.musubi.language.value.NeedCloseReason;
import jp.musubi.query.findneeds.FindNeeds;
import jp.musubi.query.readneed.ReadNeed;
import jp.musubi.query.view.NeedState;
import jp.musubi.query.view.NeedView;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Needs of companies. */
@RestController
@RequestMapping("/api/v1/needs")
@Tag(name = "needs")
class NeedsApi {

    static final Searches.Ways WAYS = new Searches.Ways(
            List.of(
                    Searches.Filter.coded("state", NeedState.class),
                    Searches.Filter.coded("field", Field.class),
                    Searches.Filter.coded("channel", Channel.class),
                    Searches.Filter.coded("disclosure", Disclosure.class),
                    Searches.Filter.id("owner"),
                    Searches.Filter.id("introducedBy")),
            List.of("relevance", "newest", "oldest", "deadline"));

    private final Writes writes;
    private final Reads reads;
    private final RecordJson json;
    private final Stale stale;

    NeedsApi(Writes writes, Reads reads, RecordJson json, Stale stale) {
        this.writes = writes;
        this.reads = reads;
        this.json = json;
        this.stale = stale;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Registers a need as a draft")
    @NeedBody
    ResponseEntity<Map<String, Object>> register(HttpServletRequest request, @RequestBody JsonNode sent) {
        JsonBody body = new JsonBody(sent).without(RecordJson.READ_ONLY);
        String key = Writes.key(request);
        String id = body.id("id");
        String owner = body.id("owner");
        body.text("revision");
        NeedContent content = body.content(NeedReader::read, NeedRules::check);
        NeedId need = new NeedId(writes.newId("need", id, key));
        PersonId ownedBy = owner == null ? null : new PersonId(owner);
        RegisterNeed command = new RegisterNeed(writes.actor(), need, ownedBy, content);
        return writes.created(request, key, need.value(), command, ownedBy);
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replaces the whole content; revision is the one that was read")
    @NeedBody
    Map<String, Object> revise(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) String match,
            @RequestBody JsonNode sent) {
        JsonBody body = new JsonBody(sent).without(RecordJson.READ_ONLY);
        body.text("id");
        body.text("owner");
        int basedOn = Revisions.basedOn(body, match);
        NeedContent content = body.content(NeedReader::read, NeedRules::check);
        NeedId need = Reads.known(id, NeedId::new);
        ReviseNeed command = new ReviseNeed(writes.actor(), need, basedOn, content);
        return stale.told(need.ref(), basedOn, () -> writes.changed(request, id, command, owner(need)));
    }

    @PostMapping(path = "/{id}/open", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Opens the need for matching; disclosure may be given anew")
    Map<String, Object> open(
            HttpServletRequest request, @PathVariable String id, @RequestBody(required = false) JsonNode sent) {
        JsonBody body = new JsonBody(sent);
        Disclosure disclosure = body.code("disclosure", Disclosure.class);
        body.end();
        NeedId need = Reads.known(id, NeedId::new);
        return writes.changed(request, id, new OpenNeed(writes.actor(), need, disclosure), owner(need));
    }

    @PostMapping(path = "/{id}/close", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Closes the need for good; withdrawn (取下げ) unless a reason is given")
    Map<String, Object> close(
            HttpServletRequest request, @PathVariable String id, @RequestBody(required = false) JsonNode sent) {
        JsonBody body = new JsonBody(sent);
        NeedCloseReason reason = body.code("reason", NeedCloseReason.class);
        String note = body.text("note");
        body.end();
        NeedId need = Reads.known(id, NeedId::new);
        NeedCloseReason why = reason == null ? NeedCloseReason.WITHDRAWN : reason;
        return writes.changed(request, id, new CloseNeed(writes.actor(), need, why, note), owner(need));
    }

    @GetMapping
    @Operation(summary = "Searches the needs that the caller may see")
    Map<String, Object> find(HttpServletRequest request, SearchParameters asked) {
        return reads.search(asked, request, WAYS, FindNeeds::new, json::need);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Reads a need")
    Map<String, Object> read(
            @PathVariable String id,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String at) {
        Long when = reads.when(after, at);
        return json.need(reads.one(id, NeedId::new, known -> new ReadNeed(reads.viewer(), known, when)));
    }

    /** Whose it is, as far as the caller may see it; what he has just registered himself is waited for. */
    private PersonId owner(NeedId need) {
        return reads.owner(need.ref(), new ReadNeed(reads.viewer(), need, null), NeedView::owner);
    }
}
