package jp.musubi.app.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.Map;
import jp.musubi.app.security.OwnPassword;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

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
    Map<String, Object> change(Principal principal, @RequestBody JsonNode sent) {
        JsonBody body = new JsonBody(sent);
        String password = body.required("password", body.text("password"));
        body.end();
        own.change(principal.getName(), password);
        return Map.of("login", principal.getName());
    }
}
