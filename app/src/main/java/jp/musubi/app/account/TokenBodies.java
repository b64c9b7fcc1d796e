package jp.musubi.app.account;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.musubi.app.kit.act.Body;
import jp.musubi.language.party.TokenAccess;
import jp.musubi.language.party.TokenSubject;
import jp.musubi.node.accounts.HeldToken;
import jp.musubi.node.accounts.TokenDesk;

/** What is said and told of access tokens. */
final class TokenBodies {
    private TokenBodies() {}

    record NewToken(
            @Schema(requiredMode = RequiredMode.REQUIRED, description = "What you call it; not in the log")
            String name,

            @Schema(requiredMode = RequiredMode.REQUIRED) TokenAccess access,

            @Schema(description = "To what it is limited; everything when absent")
            List<TokenSubject> subjects,

            @Schema(description = "Its last day, at most 365 days from today; 90 days when absent")
            LocalDate until)
            implements Body {
        TokenDesk.Wanted wanted(LocalDate today) {
            return new TokenDesk.Wanted(
                    name, access, subjects, until == null ? today.plusDays(TokenForm.USUAL_DAYS) : until);
        }
    }

    @Schema(name = "AccessToken")
    record Told(
            @Schema(requiredMode = RequiredMode.REQUIRED) String id,
            @Schema(requiredMode = RequiredMode.REQUIRED) String name,
            @Schema(requiredMode = RequiredMode.REQUIRED) TokenAccess access,
            @Schema(requiredMode = RequiredMode.REQUIRED) List<TokenSubject> subjects,
            @Schema(requiredMode = RequiredMode.REQUIRED) Instant issued,
            @Schema(requiredMode = RequiredMode.REQUIRED) LocalDate until,
            @Schema(requiredMode = RequiredMode.REQUIRED) boolean over,
            LocalDate lastUsed) {
        static Told of(HeldToken token) {
            return new Told(
                    token.id(),
                    token.name(),
                    token.scope().access(),
                    token.scope().sorted(),
                    token.issued(),
                    token.until(),
                    token.over(),
                    token.lastUsed());
        }
    }

    @Schema(name = "AccessTokens")
    record All(@Schema(requiredMode = RequiredMode.REQUIRED) List<Told> items) {
        static All of(List<HeldToken> tokens) {
            return new All(tokens.stream().map(Told::of).toList());
        }
    }

    @Schema(name = "IssuedAccessToken")
    record Issued(
            @Schema(requiredMode = RequiredMode.REQUIRED) String id,

            @Schema(requiredMode = RequiredMode.REQUIRED, description = "Told in this answer alone")
            String token,

            @Schema(requiredMode = RequiredMode.REQUIRED) LocalDate until) {}

    @Schema(name = "EndedAccessToken")
    record Ended(
            @Schema(requiredMode = RequiredMode.REQUIRED) String id) {}
}
