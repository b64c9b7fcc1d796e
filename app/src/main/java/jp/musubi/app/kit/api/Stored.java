package jp.musubi.app.kit.api;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;

/**
 * The answer to a write.
 *
 * @param id of the record
 * @param position a number, or a text for those who may see no positions
 */
public record Stored(
        @Schema(requiredMode = RequiredMode.REQUIRED) String id,

        @Schema(
                description = Stored.WRITTEN,
                types = {"integer", "string"},
                requiredMode = RequiredMode.REQUIRED)
        Object position) {

    public static final String WRITTEN =
            "The log position for coordinators, auditors and administrators; for everybody "
                    + "else a token of this write. Given as after=, it makes a reading request wait until the answer shows this write";
}
