package jp.musubi.app.seed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import jp.musubi.app.kit.api.Listed;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Stored;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.app.record.RecordWrites;
import jp.musubi.app.record.SearchParameters;
import jp.musubi.app.record.Searches;
import jp.musubi.intake.input.RecordKind;
import jp.musubi.language.record.Disclosure;
import jp.musubi.language.record.Field;
import jp.musubi.language.seed.ResearchStage;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedKind;
import jp.musubi.language.seed.SeedState;
import jp.musubi.language.sounding.SoundingState;
import jp.musubi.query.seed.find.FindSeeds;
import jp.musubi.query.seed.read.ReadSeed;
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

/** Research seeds. */
@RestController
@RequestMapping("/api/v1/seeds")
@Tag(name = "seeds")
public class SeedsApi {

    public static final Searches.Ways WAYS = new Searches.Ways(
            List.of(
                    Searches.Filter.coded("state", SeedState.class),
                    Searches.Filter.coded("sounding", SoundingState.class),
                    Searches.Filter.coded("kind", SeedKind.class),
                    Searches.Filter.coded("field", Field.class),
                    Searches.Filter.coded("stage", ResearchStage.class),
                    Searches.Filter.coded("disclosure", Disclosure.class),
                    Searches.Filter.id("owner")),
            List.of("relevance", "newest", "oldest"));

    /** What answers hold and bodies ignore: what was read can be sent back changed. */
    private static final Set<String> READ_ONLY = RecordWrites.readOnly(Seed.class);

    private final Writes writes;
    private final Reads reads;
    private final RecordWrites records;

    SeedsApi(Writes writes, Reads reads, RecordWrites records) {
        this.writes = writes;
        this.reads = reads;
        this.records = records;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Registers a seed as a draft")
    @SeedBody
    ResponseEntity<Stored> register(HttpServletRequest request, @RequestBody JsonNode sent) {
        return records.register(RecordKind.SEED, READ_ONLY, request, sent, RecordWrites.Warning.none());
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replaces the whole content; revision is the one that was read")
    @SeedBody
    Stored revise(
            HttpServletRequest request,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) String match,
            @RequestBody JsonNode sent) {
        return records.revise(
                RecordKind.SEED,
                READ_ONLY,
                request,
                id,
                match,
                sent,
                known -> reads.owner(new SeedId(known).ref()),
                RecordWrites.Warning.none());
    }

    @GetMapping
    @Operation(summary = "Searches the seeds that the caller may see; limited parts only of their own")
    Listed<Seed> find(HttpServletRequest request, SearchParameters asked) {
        return reads.search(asked, request, WAYS, FindSeeds::new, seed -> Seed.of(seed.listed(reads.viewer())));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Reads a seed")
    Seed read(
            @PathVariable String id,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String at) {
        Long when = reads.when(after, at);
        return Seed.of(reads.one(id, SeedId::new, known -> new ReadSeed(reads.viewer(), known, when)));
    }
}
