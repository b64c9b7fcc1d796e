package jp.musubi.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.musubi.command.matching.requestrematch.RequestRematch;
import jp.musubi.language.matching.RematchId;
import jp.musubi.language.matching.RematchReason;
import jp.musubi.query.matching.RematchView;
import jp.musubi.query.matching.findrematches.FindRematches;
import jp.musubi.query.matching.readrematch.ReadRematch;
import jp.musubi.query.matching.readrematch.RematchProgress;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Jobs that match all open needs again. Coordinators and administrators ask for them; auditors read. */
@RestController
@RequestMapping("/api/v1/rematches")
@Tag(name = "rematches")
class RematchesApi {

    private final Writes writes;
    private final Reads reads;

    RematchesApi(Writes writes, Reads reads) {
        this.writes = writes;
        this.reads = reads;
    }

    @GetMapping
    @Operation(summary = "Lists the jobs with how far each has come, newest first")
    Map<String, Object> find(
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size,
            @RequestParam(required = false) String after) {
        reads.when(after, null);
        return Reads.list(
                reads.ask(new FindRematches(reads.viewer(), Reads.page(page), Reads.size(size))), RematchesApi::job);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Reads a job with how far it has come")
    Map<String, Object> read(@PathVariable String id, @RequestParam(required = false) String after) {
        reads.when(after, null);
        return job(reads.one(id, RematchId::new, known -> new ReadRematch(reads.viewer(), known)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Has all open needs matched again as of now: reason. A job that is still open ends with it")
    ResponseEntity<Stored> request(HttpServletRequest request, @RequestBody JsonNode sent) {
        JsonBody body = new JsonBody(sent);
        String key = Writes.key(request);
        RematchReason reason = body.required("reason", body.code("reason", RematchReason.class));
        body.end();
        RematchId id = new RematchId(writes.newId("rematch", null, key));
        return writes.created(request, key, id.value(), new RequestRematch(writes.actor(), id, reason));
    }

    private static Map<String, Object> job(RematchProgress progress) {
        RematchView job = progress.job();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", job.id());
        body.put("state", job.state());
        body.put("reason", job.reason());
        body.put("requestedBy", job.requestedBy());
        body.put("requested", job.requested());
        body.put("requestedPosition", job.requestedPosition());
        body.put("changed", job.changed());
        body.put("needs", progress.needs());
        body.put("left", progress.left());
        if (job.outcome() != null) {
            body.put("matched", job.outcome().matched());
            body.put("proposed", job.outcome().proposed());
            body.put("displaced", job.outcome().displaced());
        }
        return body;
    }
}
