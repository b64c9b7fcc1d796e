package jp.musubi.app.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import java.util.Locale;
import jp.musubi.app.kit.api.Reasoned;
import jp.musubi.app.kit.text.GapTexts;
import jp.musubi.intake.text.Labels;
import jp.musubi.language.pairing.PairingState;
import jp.musubi.language.pairing.Placing;
import jp.musubi.query.matching.LastLook;
import jp.musubi.query.matching.explainpair.PairExplanation;
import jp.musubi.query.pairing.PairingView;
import jp.musubi.search.match.PairMatch;
import jp.musubi.search.query.Highlights;

/** What the score of a pair rests on, and what the pair lacks. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Explanation(
        String needId,
        String seedId,
        String needState,
        String seedState,
        long position,

        @Schema(description = "False when one of them takes no part in matching: then there is no score")
        boolean matched,

        String matcher,

        @Schema(description = "Version of the glossary in force")
        String glossary,

        Double selfScore,
        Double floor,
        Boolean aboveFloor,

        @Schema(description = "Of the seed among the need's candidates; absent when it is not among those ranked")
        Integer rank,

        Standing seedStanding,
        Standing needStanding,
        @JsonUnwrapped Reasoned reasons,

        @Schema(description = "Absent when the seed was not among the candidates that were kept")
        LastSeen lastSeen,

        String pairingId,
        PairingState state,

        @Schema(description = "The state in the caller's language; a candidate by who proposed it")
        String stateLabel,

        @Schema(description = "What the pair lacks") List<Lack> gaps,
        List<Passage> needPassages,
        List<Passage> seedPassages) {

    @Schema(description = "What the matcher saw of the seed when it last looked at the need, as stored")
    record LastSeen(
            long position,
            int rank,
            double score,

            @Schema(description = "Absent where the event does not tell")
            Double direct,

            double floor,
            boolean aboveFloor,
            Placing placing,
            CandidateList.Places places) {
        static LastSeen of(LastLook.Seen seen) {
            return new LastSeen(
                    seen.position(),
                    seen.rank(),
                    seen.seed().score(),
                    seen.seed().direct(),
                    seen.floor(),
                    seen.aboveFloor(),
                    seen.seed().placing(),
                    CandidateList.Places.of(seen.places()));
        }
    }

    @Schema(name = "Gap")
    record Lack(
            @Schema(requiredMode = RequiredMode.REQUIRED, example = "too_early")
            String kind,

            @Schema(description = "In the caller's language")
            String text) {}

    record Standing(
            @Schema(description = "From 1; 0 when it is not among those that were ranked")
            int rank,

            @Schema(description = "How many were ranked") int ranked,

            @Schema(description = "How many take part on that side")
            long of) {
        static Standing of(PairMatch.Standing standing) {
            return new Standing(standing.rank(), standing.ranked(), standing.of());
        }
    }

    record Passage(@Schema(description = "Name of the text") String field, List<Highlights.Piece> pieces) {
        static List<Passage> of(List<PairExplanation.Passage> passages) {
            return passages.stream()
                    .map(passage -> new Passage(passage.field(), passage.pieces()))
                    .toList();
        }
    }

    static Explanation of(PairExplanation found, Locale locale) {
        PairMatch match = found.match();
        PairingView pairing = found.pairing();
        return new Explanation(
                found.need().id().value(),
                found.seed().id().value(),
                found.need().state().code(),
                found.seed().state().code(),
                found.position(),
                match != null,
                match == null ? null : match.matcher(),
                match == null ? null : match.glossary(),
                match == null ? null : match.selfScore(),
                match == null ? null : match.floor(),
                match == null ? null : found.aboveFloor(),
                match == null || match.seed().rank() <= 0 ? null : match.seed().rank(),
                match == null ? null : Standing.of(match.seed()),
                match == null ? null : Standing.of(match.need()),
                match == null ? null : Reasoned.of(match.reasons()),
                found.seen() == null ? null : LastSeen.of(found.seen()),
                pairing == null ? null : pairing.id().value(),
                pairing == null ? null : pairing.state(),
                pairing == null ? null : Labels.stage(locale, pairing.state(), pairing.by()),
                found.gaps().stream()
                        .map(gap -> new Lack(GapTexts.code(gap), GapTexts.of(locale, gap)))
                        .toList(),
                Passage.of(found.needPassages()),
                Passage.of(found.seedPassages()));
    }
}
