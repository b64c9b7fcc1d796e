package jp.musubi.app.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import jp.musubi.app.kit.api.Stored;
import jp.musubi.node.accounts.AccountDesk;

/** The answer to the registration of a person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoredPerson(
        @Schema(requiredMode = RequiredMode.REQUIRED) String id,

        @Schema(
                description = Stored.WRITTEN,
                types = {"integer", "string"},
                requiredMode = RequiredMode.REQUIRED)
        Object position,

        @Schema(description = "Only when an account was opened without a password")
        String oneTimePassword,

        @Schema(description = "When that password ends") Instant until) {

    /** @param given null when there is nothing to tell of an account */
    static StoredPerson of(Stored stored, AccountDesk.Given given) {
        boolean secret = given != null && given.secret() != null;
        return new StoredPerson(
                stored.id(), stored.position(), secret ? given.secret() : null, secret ? given.until() : null);
    }
}
