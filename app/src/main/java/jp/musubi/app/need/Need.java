package jp.musubi.app.need;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import jp.musubi.app.kit.text.Standing;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.need.NeedAnswer;
import jp.musubi.language.need.NeedCloseReason;
import jp.musubi.language.need.NeedContent;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.need.NeedState;
import jp.musubi.language.party.PersonId;
import jp.musubi.query.custody.Custody;
import jp.musubi.query.need.NeedView;
import jp.musubi.query.record.Contents;
import jp.musubi.query.record.Sounding;
import org.springframework.context.i18n.LocaleContextHolder;

/** A need as it is answered: what the platform knows of it, and the fields of its content flat beside that. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Need(
        @Schema(requiredMode = RequiredMode.REQUIRED) NeedId id,
        PersonId owner,

        @Schema(description = "Who has it beside the owner; for those who read more than the public part")
        Custody custody,

        PersonId introducedBy,
        @Schema(requiredMode = RequiredMode.REQUIRED) NeedState state,

        @Schema(description = "Where it stands, as one sentence in the caller's language")
        String standing,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "To be sent back with a change")
        int revision,

        NeedCloseReason closeReason,
        Instant registered,
        Instant changed,
        long position,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                description = "Whether it may be approached; why not for those who read more than the public part")
        Sounding sounding,

        @Schema(description = "The log position of the last matching")
        Long matchedPosition,

        @Schema(description = "What matching it came to; for those who read more than the public part")
        NeedAnswer answer,

        @Schema(description = "Whether the caller reads more than the public part")
        boolean insider,

        @JsonUnwrapped NeedContent content) {

    /** The view, told in the language of the request, with the range that is in force. */
    static Need of(NeedView need) {
        return new Need(
                need.id(),
                need.owner(),
                Custody.told(need.custody()),
                need.introducedBy(),
                need.state(),
                Texts.of(LocaleContextHolder.getLocale(), Standing.of(need)),
                need.revision(),
                need.closeReason(),
                need.registered(),
                need.changed(),
                need.position(),
                need.sounding(),
                need.matchedPosition() == 0 ? null : need.matchedPosition(),
                need.answer(),
                need.insider(),
                Contents.with(need.content(), need.disclosure()));
    }
}
