package jp.musubi.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.musubi.app.text.GapTexts;
import jp.musubi.intake.input.Dates;
import jp.musubi.intake.text.Labels;
import jp.musubi.language.RecordType;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.kit.RecordRef;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedId;
import jp.musubi.query.matching.LastLook;
import jp.musubi.query.matching.explainpair.ExplainPair;
import jp.musubi.query.matching.explainpair.PairExplanation;
import jp.musubi.search.fit.Gap;
import jp.musubi.search.match.PairMatch;
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
    Map<String, Object> explain(
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
                .map(found -> json(found, locale))
                .orElseThrow(ApiException::notFound);
    }

    /** An id alone, or as {@code seed:0f3k}. */
    private static String id(String name, String typed, RecordType type) {
        if (typed == null || typed.isBlank()) {
            throw ApiException.invalid(name, "required");
        }
        RecordRef reference = References.parsed(typed);
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
            return LocalDate.now(Dates.ZONE);
        }
        return Dates.read(typed).orElseThrow(() -> ApiException.invalid("today", "bad_date", typed));
    }

    private static Map<String, Object> json(PairExplanation found, Locale locale) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("needId", found.need().id());
        body.put("seedId", found.seed().id());
        body.put("needState", found.need().state());
        body.put("seedState", found.seed().state());
        body.put("position", found.position());
        body.put("matched", found.match() != null);
        if (found.match() != null) {
            match(body, found);
        }
        if (found.seen() != null) {
            body.put("lastSeen", seen(found.seen()));
        }
        if (found.pairing() != null) {
            body.put("pairingId", found.pairing().id());
            body.put("state", found.pairing().state());
            body.put(
                    "stateLabel",
                    Labels.stage(
                            locale, found.pairing().state(), found.pairing().by()));
        }
        body.put("gaps", found.gaps().stream().map(gap -> gap(gap, locale)).toList());
        body.put("needPassages", found.needPassages());
        body.put("seedPassages", found.seedPassages());
        return body;
    }

    private static void match(Map<String, Object> body, PairExplanation found) {
        PairMatch match = found.match();
        body.put("matcher", match.matcher());
        body.put("glossary", match.glossary());
        body.put("selfScore", match.selfScore());
        body.put("floor", match.floor());
        body.put("aboveFloor", found.aboveFloor());
        if (match.seed().rank() > 0) {
            body.put("rank", match.seed().rank());
        }
        body.put("seedStanding", match.seed());
        body.put("needStanding", match.need());
        ReasonsJson.put(body, match.reasons());
    }

    /** Where the matcher last saw the seed, as stored. */
    private static Map<String, Object> seen(LastLook.Seen seen) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("position", seen.position());
        body.put("rank", seen.rank());
        body.put("score", seen.seed().score());
        body.put("direct", seen.seed().direct());
        body.put("floor", seen.floor());
        body.put("aboveFloor", seen.aboveFloor());
        body.put("placing", seen.seed().placing());
        body.put("places", seen.places());
        body.values().removeIf(Objects::isNull);
        return body;
    }

    private static Map<String, Object> gap(Gap gap, Locale locale) {
        return new LinkedHashMap<>(Map.of("kind", GapTexts.code(gap), "text", GapTexts.of(locale, gap)));
    }
}
