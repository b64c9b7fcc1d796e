package jp.musubi.app.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import jp.musubi.query.kit.history.HistoryEntry;

/** What is told of the log. */
final class AuditAnswers {
    private AuditAnswers() {}

    /** Events in log order. */
    record Events(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<Told> items) {}

    /** What happened to a record. */
    record History(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<HistoryEntry> items) {}

    @Schema(name = "Event")
    record Told(
            @Schema(requiredMode = RequiredMode.REQUIRED) long position,
            long commit,
            String id,

            @Schema(requiredMode = RequiredMode.REQUIRED, example = "SeedRegistered")
            String type,

            String version,
            @Schema(requiredMode = RequiredMode.REQUIRED) Instant time,
            List<String> tags,
            @Schema(requiredMode = RequiredMode.REQUIRED) Object metadata,

            @Schema(description = "Absent when erased as a whole")
            Object payload,

            boolean erased,

            @Schema(requiredMode = RequiredMode.REQUIRED, description = "Leaf hash, hexadecimal")
            String hash) {}

    record Verification(
            @Schema(requiredMode = RequiredMode.REQUIRED) boolean intact,
            Long events,
            String head,
            @Schema(description = "The first bad position") Long position,
            String reason) {}
}
