package jp.musubi.app.glossary;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.util.List;
import jp.musubi.language.glossary.TermState;
import jp.musubi.language.record.Field;
import jp.musubi.query.glossary.TermView;

/** A group of the glossary. */
record TermGroup(
        @Schema(requiredMode = RequiredMode.REQUIRED) String id,
        @Schema(requiredMode = RequiredMode.REQUIRED) TermState state,
        @Schema(requiredMode = RequiredMode.REQUIRED) int revision,
        List<String> business,
        List<String> academic,
        List<String> english,
        Field field,

        @Schema(description = "Where it was taken from; absent when somebody wrote it")
        String source,

        Instant changed,
        @Schema(requiredMode = RequiredMode.REQUIRED) long position) {

    static TermGroup of(TermView term) {
        return new TermGroup(
                term.id().value(),
                term.state(),
                term.revision(),
                term.content().business(),
                term.content().academic(),
                term.content().english(),
                term.content().field(),
                term.source(),
                term.changed(),
                term.position());
    }
}
