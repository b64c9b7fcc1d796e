package jp.musubi.app.account;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.app.kit.page.Show;
import jp.musubi.language.kit.Ids;
import jp.musubi.node.accounts.TokenDesk;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own access tokens. None of this is done with a token. */
@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "tokens")
class TokensApi {

    private final Writes writes;
    private final TokenDesk tokens;

    TokensApi(Writes writes, TokenDesk tokens) {
        this.writes = writes;
        this.tokens = tokens;
    }

    @GetMapping
    @Operation(
            summary = "Lists one's own access tokens that nobody has ended, with the day on which each was last used")
    TokenBodies.All list() {
        return TokenBodies.All.of(tokens.of(writes.actor()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Makes an access token for oneself, never wider than one's own roles. It is told in this answer "
                    + "alone: a repeat with the same Idempotency-Key is refused")
    ResponseEntity<TokenBodies.Issued> issue(HttpServletRequest request, @RequestBody TokenBodies.NewToken said) {
        String key = "api-token-" + Ids.derived(writes.actor().value(), Writes.key(request));
        TokenDesk.Given given = tokens.issue(writes.actor(), said.wanted(Show.today()), key);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new TokenBodies.Issued(
                        given.token().id(), given.secret(), given.token().until()));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Ends one of one's own access tokens at once")
    TokenBodies.Ended end(HttpServletRequest request, @PathVariable String id) {
        String known = Reads.known(id, String::valueOf);
        tokens.end(writes.actor(), writes.actor(), known, "api-token-end-" + Ids.derived(known, Writes.key(request)));
        return new TokenBodies.Ended(known);
    }
}
