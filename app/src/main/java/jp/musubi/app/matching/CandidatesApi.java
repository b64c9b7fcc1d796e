package jp.musubi.app.matching;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import jp.musubi.app.kit.api.ApiException;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.kit.Question;
import jp.musubi.query.matching.findcandidates.FindCandidates;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.seed.read.ReadSeed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Live candidates: what would fit now, or would have at a position. For coordinators and auditors. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "candidates")
class CandidatesApi {

    private static final int LIMIT = 20;

    private final Reads reads;

    CandidatesApi(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/needs/{id}/candidates")
    @Operation(summary = "The best seeds for a need, with what each score rests on")
    CandidateList ofNeed(
            @PathVariable String id,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String at) {
        Long when = reads.when(after, at);
        mustExist(id, () -> new ReadNeed(reads.viewer(), new NeedId(id), when));
        return candidates(new RecordRef(RecordType.NEED, id), when);
    }

    @GetMapping("/seeds/{id}/candidates")
    @Operation(summary = "The best needs for a seed, with what each score rests on")
    CandidateList ofSeed(
            @PathVariable String id,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String at) {
        Long when = reads.when(after, at);
        mustExist(id, () -> new ReadSeed(reads.viewer(), new SeedId(id), when));
        return candidates(new RecordRef(RecordType.SEED, id), when);
    }

    private <A> void mustExist(String id, java.util.function.Supplier<Question<Optional<A>>> question) {
        if (!Ids.isId(id) || reads.ask(question.get()).isEmpty()) {
            throw ApiException.notFound();
        }
    }

    private CandidateList candidates(RecordRef of, Long when) {
        return CandidateList.of(reads.ask(new FindCandidates(reads.viewer(), of, LIMIT, when)));
    }
}
