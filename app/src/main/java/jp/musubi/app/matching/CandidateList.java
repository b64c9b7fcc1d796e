package jp.musubi.app.matching;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.ArrayList;
import java.util.List;
import jp.musubi.app.kit.api.Reasoned;
import jp.musubi.language.RecordType;
import jp.musubi.language.need.NeedMatched;
import jp.musubi.language.pairing.Placing;
import jp.musubi.query.matching.LastLook;
import jp.musubi.query.matching.findcandidates.Candidates;

/** The candidates of a need or seed. */
record CandidateList(
        @Schema(requiredMode = RequiredMode.REQUIRED) List<Candidate> items,
        long position,
        String matcher,

        @Schema(description = "Version of the glossary in force")
        String glossary,

        double selfScore,
        double floor,

        @Schema(description = "Of a need: log position of its last matching")
        Long matchedPosition,

        @Schema(description = "Of a need: its places at its last matching, where the event tells them")
        Places places) {

    @Schema(description = "How many pairings of the need may stand open, and how many of them from one laboratory")
    record Places(int open, int ofOneLaboratory) {
        /** @return null where the event does not tell */
        static Places of(NeedMatched.Places places) {
            return places == null ? null : new Places(places.open(), places.ofOneLaboratory());
        }
    }

    record Candidate(
            @Schema(description = "For the candidates of a need")
            String seedId,

            @Schema(description = "For the candidates of a seed")
            String needId,

            int rank,
            String title,
            int revision,

            @Schema(description = "Whether the matcher may propose it")
            boolean aboveFloor,

            @JsonUnwrapped Reasoned reasons,

            @Schema(
                    description =
                            "Of a seed for a need: why it had a place, or none, at the last matching; absent when its rank says all")
            Placing placing) {}

    static CandidateList of(Candidates found) {
        List<Candidate> items = new ArrayList<>();
        for (Candidates.Item item : found.items()) {
            items.add(candidate(item, items.size() + 1, found.placing(item.record())));
        }
        LastLook look = found.look();
        return new CandidateList(
                items,
                found.position(),
                found.matcher(),
                found.glossary(),
                found.selfScore(),
                found.floor(),
                look == null ? null : look.position(),
                look == null ? null : Places.of(look.matched().places()));
    }

    private static Candidate candidate(Candidates.Item item, int rank, Placing placing) {
        boolean seed = item.record().type() == RecordType.SEED;
        String id = item.record().id();
        return new Candidate(
                seed ? id : null,
                seed ? null : id,
                rank,
                item.title(),
                item.revision(),
                item.aboveFloor(),
                Reasoned.of(item.reasons()),
                placing);
    }
}
