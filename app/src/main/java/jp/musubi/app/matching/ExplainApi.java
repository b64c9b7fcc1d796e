package jp.musubi.app.matching;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Locale;
import jp.musubi.app.kit.act.TypedFields;
import jp.musubi.app.kit.api.ApiException;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.page.Show;
import jp.musubi.intake.input.Dates;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.matching.explainpair.ExplainPair;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 根拠の内訳 of any pair, proposed or not. For coordinators and auditors; for everybody else there is nothing here. */
@RestController
@RequestMapping("/api/v1/explain")
@Tag(name = "candidates")
class ExplainApi {

    private final Reads reads;

    ExplainApi(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    @Operation(summary = "What a seed's score for a need rests on, what the pair lacks, and at what rank it stands")
    Explanation explain(
            @RequestParam(required = false) String seed,
            @RequestParam(required = false) String need,
            @RequestParam(required = false) String today,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) String at,
            Locale locale) {
        NeedId needId = new NeedId(id("need", need, RecordType.NEED));
        SeedId seedId = new SeedId(id("seed", seed, RecordType.SEED));
        LocalDate day = day(today);
        Long when = reads.when(after, at);
        return reads.ask(new ExplainPair(reads.viewer(), needId, seedId, day, when))
                .map(found -> Explanation.of(found, locale))
                .orElseThrow(ApiException::notFound);
    }

    /** An id alone, or as {@code seed:0f3k}. */
    private static String id(String name, String typed, RecordType type) {
        if (typed == null || typed.isBlank()) {
            throw ApiException.invalid(name, "required");
        }
        RecordRef reference = TypedFields.parsed(typed);
        if (reference != null && reference.type() == type) {
            return reference.id();
        }
        if (!Ids.isId(typed)) {
            throw ApiException.invalid(name, "bad_reference", typed);
        }
        return typed;
    }

    private static LocalDate day(String typed) {
        if (typed == null || typed.isBlank()) {
            return Show.today();
        }
        return Dates.read(typed).orElseThrow(() -> ApiException.invalid("today", "bad_date", typed));
    }
}
