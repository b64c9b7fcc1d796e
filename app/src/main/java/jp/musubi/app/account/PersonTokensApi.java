package jp.musubi.app.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.musubi.app.kit.api.ApiException;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.accounts.TokenDesk;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The access tokens of somebody, for administrators. */
@RestController
@RequestMapping("/api/v1/persons/{id}/tokens")
@Tag(name = "tokens")
class PersonTokensApi {

    private final Writes writes;
    private final TokenDesk tokens;

    PersonTokensApi(Writes writes, TokenDesk tokens) {
        this.writes = writes;
        this.tokens = tokens;
    }

    @GetMapping
    @Operation(summary = "Lists the access tokens of a person that nobody has ended, for administrators")
    TokenBodies.All list(@PathVariable String id) {
        return TokenBodies.All.of(tokens.of(administered(id)));
    }

    @DeleteMapping("/{token}")
    @Operation(summary = "Ends an access token of a person at once, for administrators")
    TokenBodies.Ended end(HttpServletRequest request, @PathVariable String id, @PathVariable String token) {
        String known = Reads.known(token, String::valueOf);
        tokens.end(
                writes.actor(),
                administered(id),
                known,
                "api-token-end-" + Ids.derived(id, known, Writes.key(request)));
        return new TokenBodies.Ended(known);
    }

    private PersonId administered(String id) {
        if (!writes.acts(Role.ADMINISTRATOR)) {
            throw new ApiException(403, List.of(new Violation(null, "forbidden", List.of())));
        }
        return Reads.known(id, PersonId::new);
    }
}
