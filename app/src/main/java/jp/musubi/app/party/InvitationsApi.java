package jp.musubi.app.party;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Must;
import jp.musubi.app.kit.api.ApiException;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.app.kit.page.AbsentException;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.kit.security.LinkAddress;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.LinkWay;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.accounts.AccountDesk;
import jp.musubi.node.gateway.Who;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Invitations, for administrators. */
@RestController
@Tag(name = "persons")
class InvitationsApi {
    private final CurrentUser user;
    private final Invitations invitations;

    InvitationsApi(CurrentUser user, Invitations invitations) {
        this.user = user;
        this.invitations = invitations;
    }

    /** How somebody is invited. */
    record Invitation(
            @Schema(description = "handed: the link is in the answer, once; mailed: it goes to their address") @Must
            LinkWay way,

            @Schema(description = "For an account that is made with it; their address when absent")
            String login)
            implements Body {}

    /** What was made. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Invited")
    record Invited(
            @Schema(requiredMode = RequiredMode.REQUIRED) String id,
            @Schema(requiredMode = RequiredMode.REQUIRED) LinkWay way,
            @Schema(description = "When it was handed") String login,
            @Schema(description = "When it was handed") String link,
            @Schema(description = "When it was handed") Instant until) {}

    @PostMapping(value = "/api/v1/persons/{id}/invitations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Invites a person by a link with which they choose their own password, once; any link before no longer "
                            + "holds. Makes the account where there is none, and brings back whoever had left. A link that is handed "
                            + "is told in this answer alone: a repeat with the same Idempotency-Key is refused")
    ResponseEntity<Invited> invite(HttpServletRequest request, @PathVariable String id, @RequestBody Invitation said) {
        user.forget();
        Who who = user.who();
        if (!who.has(Role.ADMINISTRATOR)) {
            throw new ApiException(403, List.of(new Violation(null, "forbidden", List.of())));
        }
        PersonId person = Reads.known(id, PersonId::new);
        String commandId = "api-invitation-" + Ids.derived(id, Writes.key(request));
        String login = said.login() == null ? "" : said.login();
        try {
            return told(answer(request, who, person, said.way(), login, commandId));
        } catch (AbsentException absent) {
            throw ApiException.notFound();
        }
    }

    private Invited answer(
            HttpServletRequest request, Who who, PersonId person, LinkWay way, String login, String commandId) {
        return switch (way) {
            case MAILED -> {
                invitations.mail(who, person, login, commandId);
                yield new Invited(person.value(), way, null, null, null);
            }
            case HANDED -> {
                AccountDesk.Given given = invitations.hand(who, person, login, commandId);
                yield new Invited(
                        person.value(), way, given.login(), LinkAddress.of(given.secret(), request), given.until());
            }
            case ASKED -> throw ApiException.invalid("way", "unknown_code", way.code(), "handed, mailed");
        };
    }

    private static <T> ResponseEntity<T> told(T answer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
