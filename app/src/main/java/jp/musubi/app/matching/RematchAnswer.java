package jp.musubi.app.matching;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import jp.musubi.language.matching.RematchReason;
import jp.musubi.language.matching.RematchState;
import jp.musubi.query.matching.RematchView;
import jp.musubi.query.matching.readrematch.RematchProgress;

/** A job that matches all open needs again, with how far it has come. */
@Schema(name = "Rematch")
record RematchAnswer(
        @Schema(requiredMode = RequiredMode.REQUIRED) String id,
        @Schema(requiredMode = RequiredMode.REQUIRED) RematchState state,
        RematchReason reason,
        String requestedBy,
        Instant requested,
        long requestedPosition,
        Instant changed,

        @Schema(description = "Needs that were open when it was requested")
        long needs,

        @Schema(description = "Needs that it has still to match")
        long left,

        @Schema(description = "Only once completed") Integer matched,
        @Schema(description = "Only once completed") Integer proposed,
        @Schema(description = "Only once completed") Integer displaced) {

    static RematchAnswer of(RematchProgress progress) {
        RematchView job = progress.job();
        RematchView.Outcome outcome = job.outcome();
        return new RematchAnswer(
                job.id().value(),
                job.state(),
                job.reason(),
                job.requestedBy(),
                job.requested(),
                job.requestedPosition(),
                job.changed(),
                progress.needs(),
                progress.left(),
                outcome == null ? null : outcome.matched(),
                outcome == null ? null : outcome.proposed(),
                outcome == null ? null : outcome.displaced());
    }
}
