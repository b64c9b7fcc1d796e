package jp.musubi.app.kit.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import jp.musubi.query.kit.history.HistoryEntry.FieldChange;

/** A problem as it is answered, by RFC 9457, in the reader's language. */
@Schema(name = "Problem")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProblemAnswer(
        @Schema(requiredMode = RequiredMode.REQUIRED) String type,
        @Schema(requiredMode = RequiredMode.REQUIRED) String title,
        @Schema(requiredMode = RequiredMode.REQUIRED) int status,
        String detail,
        String instance,
        @Schema(requiredMode = RequiredMode.REQUIRED) List<Error> errors,

        @Schema(description = "The revision now, when the one sent is stale")
        Integer revision,

        @Schema(description = "What others changed since the revision sent")
        List<FieldChange> changes) {

    /** One thing that is wrong. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Error(
            @Schema(description = "JSON name; absent when about the whole request")
            String field,

            @Schema(description = "The field's name on forms, in the caller's language")
            String label,

            @Schema(requiredMode = RequiredMode.REQUIRED, example = "required")
            String code,

            @Schema(requiredMode = RequiredMode.REQUIRED) String message) {}
}
