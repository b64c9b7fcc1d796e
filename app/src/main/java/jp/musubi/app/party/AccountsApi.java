package jp.musubi.app.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.musubi.app.kit.api.ApiException;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.app.kit.security.CurrentUser;
import jp.musubi.app.kit.security.LinkAddress;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import jp.musubi.node.accounts.AccountDesk;
import jp.musubi.vault.Account;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of persons, for administrators. */
@RestController
@RequestMapping("/api/v1/persons/{id}/account")
@Tag(name = "persons")
class AccountsApi {

    private final Writes writes;
    private final CurrentUser user;
    private final AccountDesk desk;

    AccountsApi(Writes writes, CurrentUser user, AccountDesk desk) {
        this.writes = writes;
        this.user = user;
        this.desk = desk;
    }

    @GetMapping
    @Operation(summary = "Reads the account of a person: its login, and how long a one-time password holds")
    AccountAnswers.Known read(@PathVariable String id) {
        Account account = desk.of(administered(id)).orElseThrow(ApiException::notFound);
        return new AccountAnswers.Known(account.login(), account.mustChangePassword(), account.oneTimeUntil());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Opens an account for a person who has none; the one-time password is in the answer unless a "
                    + "password is given")
    ResponseEntity<AccountAnswers.Opened> open(
            HttpServletRequest request, @PathVariable String id, @RequestBody AccountBodies.NewAccount said) {
        PersonId person = administered(id);
        AccountDesk.Given given =
                desk.open(writes.actor(), person, said.login(), said.password(), id(request, "account", id));
        return told(new AccountAnswers.Opened(id, given.secret(), given.until()));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Gives the account another login; whoever is signed in is signed out")
    AccountAnswers.Changed changeLogin(
            HttpServletRequest request, @PathVariable String id, @RequestBody AccountBodies.Login said) {
        desk.changeLogin(writes.actor(), administered(id), said.login(), id(request, "login", id));
        return new AccountAnswers.Changed(id, said.login());
    }

    @PostMapping("/link")
    @Operation(
            summary = "Makes a link with which a new password can be chosen, once; any link before no longer holds. "
                    + "It is told in this answer alone: a repeat with the same Idempotency-Key is refused")
    ResponseEntity<AccountAnswers.PasswordLink> link(HttpServletRequest request, @PathVariable String id) {
        AccountDesk.Given given = desk.issueLink(writes.actor(), administered(id), id(request, "link", id));
        return told(new AccountAnswers.PasswordLink(id, LinkAddress.of(given.secret(), request), given.until()));
    }

    /** Others than administrators learn nothing of accounts, not even whether there is one. */
    private PersonId administered(String id) {
        if (!user.who().has(Role.ADMINISTRATOR)) {
            throw new ApiException(403, List.of(new Violation(null, "forbidden", List.of())));
        }
        return Reads.known(id, PersonId::new);
    }

    private static String id(HttpServletRequest request, String act, String person) {
        return "api-" + act + "-" + jp.musubi.language.kit.Ids.derived(person, Writes.key(request));
    }

    private static <T> ResponseEntity<T> told(T answer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
