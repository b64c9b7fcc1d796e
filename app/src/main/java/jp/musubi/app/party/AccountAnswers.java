package jp.musubi.app.party;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;

/** What is told of accounts. */
final class AccountAnswers {
    private AccountAnswers() {}

    record Login(
            @Schema(requiredMode = RequiredMode.REQUIRED) String login) {}

    @Schema(name = "Account")
    record Known(
            @Schema(requiredMode = RequiredMode.REQUIRED) String login,

            @Schema(description = "Whether the password was given by somebody else")
            boolean mustChangePassword,

            @Schema(description = "When such a password ends")
            Instant oneTimeUntil) {}

    @Schema(name = "OpenedAccount")
    record Opened(
            @Schema(requiredMode = RequiredMode.REQUIRED) String id, String oneTimePassword, Instant until) {}

    record PasswordLink(
            @Schema(requiredMode = RequiredMode.REQUIRED) String id,
            @Schema(requiredMode = RequiredMode.REQUIRED) String link,
            @Schema(requiredMode = RequiredMode.REQUIRED) Instant until) {}

    /** With whose login it is. */
    record Changed(
            @Schema(requiredMode = RequiredMode.REQUIRED) String id,
            @Schema(requiredMode = RequiredMode.REQUIRED) String login) {}
}
