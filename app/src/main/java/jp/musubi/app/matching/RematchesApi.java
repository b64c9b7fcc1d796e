package jp.musubi.app.matching;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jp.musubi.app.kit.api.Listed;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Stored;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.command.matching.requestrematch.RequestRematch;
import jp.musubi.language.matching.RematchId;
import jp.musubi.query.matching.findrematches.FindRematches;
import jp.musubi.query.matching.readrematch.ReadRematch;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

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
    Listed<RematchAnswer> find(
            @RequestParam(required = false) Integer page,
            @RequestParam(required = false) Integer size,
            @RequestParam(required = false) String after) {
        reads.when(after, null);
        return Listed.of(
                reads.ask(new FindRematches(reads.viewer(), Reads.page(page), Reads.size(size))), RematchAnswer::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Reads a job with how far it has come")
    RematchAnswer read(@PathVariable String id, @RequestParam(required = false) String after) {
        reads.when(after, null);
        return RematchAnswer.of(reads.one(id, RematchId::new, known -> new ReadRematch(reads.viewer(), known)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Has all open needs matched again as of now: reason. A job that is still open ends with it")
    ResponseEntity<Stored> request(HttpServletRequest request, @RequestBody RequestedRematch said) {
        String key = Writes.key(request);
        RematchId id = new RematchId(writes.newId("rematch", null, key));
        return writes.created(request, key, id.value(), new RequestRematch(writes.actor(), id, said.reason()));
    }
}
