package jp.musubi.app.kit.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import jp.musubi.intake.firm.FirmClue;

/**
 * The answer to a write.
 *
 * @param id of the record
 * @param position a number, or a text for those who may see no positions
 * @param warnings what the caller may want to write otherwise; mostly none
 */
public record Stored(
        @Schema(requiredMode = RequiredMode.REQUIRED) String id,

        @Schema(
                description = Stored.WRITTEN,
                types = {"integer", "string"},
                requiredMode = RequiredMode.REQUIRED)
        Object position,

        @Schema(description = Stored.CLUES) @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<FirmClue> warnings) {

    static final String CLUES = "What in the open fields of a need tells whose it is. It is stored all the same";

    Stored(String id, Object position) {
        this(id, position, List.of());
    }

    /** The same with warnings. */
    public Stored warning(List<FirmClue> clues) {
        return new Stored(id, position, clues);
    }

    public static final String WRITTEN =
            "The log position for coordinators, auditors and administrators; for everybody "
                    + "else a token of this write. Given as after=, it makes a reading request wait until the answer shows this write";
}
