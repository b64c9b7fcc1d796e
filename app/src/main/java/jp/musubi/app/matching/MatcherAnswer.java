package jp.musubi.app.matching;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import jp.musubi.language.matching.MatcherRecipe;
import jp.musubi.language.matching.TrainedMatcher;
import jp.musubi.query.matching.MatcherState;
import jp.musubi.query.matching.MatcherView;

/** A matcher that was trained from decisions. */
@Schema(name = "Matcher")
record MatcherAnswer(
        @Schema(requiredMode = RequiredMode.REQUIRED) String id,
        @Schema(requiredMode = RequiredMode.REQUIRED) MatcherState state,
        Instant since,
        long position,

        @Schema(description = "Only once it is in force no more")
        Instant ended,

        @Schema(description = "Only once it is in force no more")
        Long endedPosition,

        String trainedBy,
        String reason,
        String endReason,
        @JsonUnwrapped Learned learned) {

    /** What was learned, and from what. */
    record Learned(
            MatcherRecipe recipe,
            List<TrainedMatcher.Multiplier> multipliers,
            String comparedWith,
            TrainedMatcher.Data data,
            TrainedMatcher.Figures before,
            TrainedMatcher.Figures after,

            @Schema(description = "How often luck alone does as well, 0 to 1")
            Double chance,

            String learner) {
        public static Learned of(TrainedMatcher trained) {
            return new Learned(
                    trained.recipe(),
                    trained.multipliers(),
                    trained.comparedWith(),
                    trained.data(),
                    trained.before(),
                    trained.after(),
                    trained.chance(),
                    trained.learner());
        }

        /** Where there was too little to learn from. */
        static Learned nothing(TrainedMatcher.Data data) {
            return new Learned(null, null, null, data, null, null, null, null);
        }
    }

    /** What training would come to. */
    @Schema(name = "Trial")
    record Attempt(
            @Schema(requiredMode = RequiredMode.REQUIRED) boolean comesIntoForce,

            @Schema(description = "Codes of what speaks against it", requiredMode = RequiredMode.REQUIRED)
            List<String> against,

            @Schema(description = "Name of the recipe in force", requiredMode = RequiredMode.REQUIRED)
            String inForce,

            @JsonUnwrapped Learned learned) {}

    public static MatcherAnswer of(MatcherView view) {
        boolean over = view.ended() != null;
        return new MatcherAnswer(
                view.id().value(),
                view.state(),
                view.since(),
                view.position(),
                view.ended(),
                over ? view.endedPosition() : null,
                view.trainedBy(),
                view.reason(),
                view.endReason(),
                Learned.of(view.trained()));
    }
}
