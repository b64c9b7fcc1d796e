package jp.musubi.app.matching;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.matching.MatchTexts;
import jp.musubi.query.matching.findsimilar.FindSimilar;
import jp.musubi.query.need.read.ReadNeed;
import jp.musubi.query.seed.read.ReadSeed;
import jp.musubi.search.document.MatchText;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is near to a record on its own side, as far as the asker may see both. */
@RestController
@RequestMapping("/api/v1")
class SimilarApi {

    private static final int LIMIT = 10;

    private final Reads reads;

    SimilarApi(Reads reads) {
        this.reads = reads;
    }

    @GetMapping("/seeds/{id}/similar")
    @Tag(name = "seeds")
    @Operation(summary = "Seeds whose texts are nearest to a seed's")
    SimilarList ofSeed(
            @PathVariable String id,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String at) {
        Long when = reads.when(after, at);
        var seed = reads.one(id, SeedId::new, known -> new ReadSeed(reads.viewer(), known, when));
        return similar(seed.id().ref(), MatchTexts.open(seed.content()), when);
    }

    @GetMapping("/needs/{id}/similar")
    @Tag(name = "needs")
    @Operation(summary = "Needs whose texts are nearest to a need's")
    SimilarList ofNeed(
            @PathVariable String id,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String at) {
        Long when = reads.when(after, at);
        var need = reads.one(id, NeedId::new, known -> new ReadNeed(reads.viewer(), known, when));
        return similar(need.id().ref(), MatchTexts.open(need.content()), when);
    }

    private SimilarList similar(RecordRef of, MatchText text, Long when) {
        return SimilarList.of(reads.ask(new FindSimilar(reads.viewer(), of.type(), text, of, LIMIT, when)));
    }
}
