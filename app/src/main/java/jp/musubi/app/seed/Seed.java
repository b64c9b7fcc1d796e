package jp.musubi.app.seed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import jp.musubi.app.kit.text.Standing;
import jp.musubi.intake.text.Texts;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.seed.SeedContent;
import jp.musubi.language.seed.SeedId;
import jp.musubi.language.seed.SeedState;
import jp.musubi.query.custody.Custody;
import jp.musubi.query.record.Contents;
import jp.musubi.query.record.Sounding;
import jp.musubi.query.seed.SeedView;
import org.springframework.context.i18n.LocaleContextHolder;

/** A seed as it is answered: what the platform knows of it, and the fields of its content flat beside that. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Seed(
        @Schema(requiredMode = RequiredMode.REQUIRED) SeedId id,
        PersonId owner,

        @Schema(description = "Who has it beside the owner; for those who read more than the public part")
        Custody custody,

        @Schema(requiredMode = RequiredMode.REQUIRED) SeedState state,

        @Schema(description = "Where it stands, as one sentence in the caller's language")
        String standing,

        @Schema(requiredMode = RequiredMode.REQUIRED, description = "To be sent back with a change")
        int revision,

        Instant registered,
        Instant changed,
        long position,

        @Schema(
                requiredMode = RequiredMode.REQUIRED,
                description = "Whether it may be approached; why not for those who read more than the public part")
        Sounding sounding,

        @Schema(description = "Whether the caller reads more than the public part")
        boolean insider,

        @JsonUnwrapped SeedContent content) {

    /** The view, told in the language of the request, with the range that is in force. */
    static Seed of(SeedView seed) {
        return new Seed(
                seed.id(),
                seed.owner(),
                Custody.told(seed.custody()),
                seed.state(),
                Texts.of(LocaleContextHolder.getLocale(), Standing.of(seed)),
                seed.revision(),
                seed.registered(),
                seed.changed(),
                seed.position(),
                seed.sounding(),
                seed.insider(),
                Contents.with(seed.content(), seed.disclosure()));
    }
}
