package jp.musubi.app.kit.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import jp.musubi.language.need.NeedCloseReason;

/** What the platform adds to the content of a seed or need. */
public record Known(
        String id,
        String owner,
        String introducedBy,
        String state,

        @Schema(description = "Where it stands, as one sentence in the caller's language")
        String standing,

        @Schema(description = "To be sent back with a change")
        int revision,

        NeedCloseReason closeReason,
        Instant registered,
        Instant changed,
        long position,

        @Schema(description = "The log position of the last matching")
        Long matchedPosition,

        @Schema(description = "Whether the caller reads more than the public part")
        boolean insider) {}
