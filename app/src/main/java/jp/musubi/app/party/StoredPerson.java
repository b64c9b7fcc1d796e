package jp.musubi.app.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import jp.musubi.app.kit.api.Stored;

/** The answer to the registration of a person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredPerson(
        @Schema(requiredMode = RequiredMode.REQUIRED) String id,

        @Schema(
                description = Stored.WRITTEN,
                types = {"integer", "string"},
                requiredMode = RequiredMode.REQUIRED)
        Object position,

        @Schema(description = "Only when an account was opened without a password: told in this answer alone")
        String link,

        @Schema(description = "When that link ends") Instant until) {

    /** @param link null when there is nothing to tell of an account */
    static StoredPerson of(Stored stored, String link, Instant until) {
        return new StoredPerson(stored.id(), stored.position(), link, until);
    }
}
