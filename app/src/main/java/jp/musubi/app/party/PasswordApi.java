package jp.musubi.app.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import jp.musubi.app.kit.security.OwnPassword;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** One's own password: the only thing that a one-time password opens. */
@RestController
@Tag(name = "persons")
class PasswordApi {

    private final OwnPassword own;

    PasswordApi(OwnPassword own) {
        this.own = own;
    }

    @PostMapping(value = "/api/v1/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Changes the password of the account that this request signs in with; pages opened with the one "
                    + "before are closed")
    AccountAnswers.Login change(Principal principal, @RequestBody AccountBodies.NewPassword said) {
        own.change(principal.getName(), said.password());
        return new AccountAnswers.Login(principal.getName());
    }
}
