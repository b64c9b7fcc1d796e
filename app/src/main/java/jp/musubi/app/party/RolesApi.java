package jp.musubi.app.party;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jp.musubi.app.kit.api.ApiException;
import jp.musubi.app.kit.api.Reads;
import jp.musubi.app.kit.api.Stored;
import jp.musubi.app.kit.api.Writes;
import jp.musubi.command.party.revokerole.RevokeRole;
import jp.musubi.intake.input.Codes;
import jp.musubi.language.kit.Ids;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;
import jp.musubi.language.party.Role;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Roles of persons: granted and revoked, effective at once. */
@RestController
@RequestMapping("/api/v1/persons/{id}/roles")
@Tag(name = "persons")
class RolesApi {

    private final Writes writes;

    RolesApi(Writes writes) {
        this.writes = writes;
    }

    @DeleteMapping("/{role}")
    @Operation(summary = "Revokes a role")
    Stored revoke(
            HttpServletRequest request,
            @PathVariable String id,
            @PathVariable String role,
            @RequestParam(required = false) String organizationId) {
        Role revoked = Codes.find(Role.class, role)
                .orElseThrow(() ->
                        ApiException.invalid("role", "unknown_code", role, String.join(", ", Codes.of(Role.class))));
        if (organizationId != null && !Ids.isId(organizationId)) {
            throw ApiException.invalid("organizationId", "bad_id", organizationId);
        }
        return writes.changed(
                request,
                id,
                new RevokeRole(writes.actor(), Reads.known(id, PersonId::new), revoked, organization(organizationId)));
    }

    private static OrganizationId organization(String id) {
        return id == null ? null : new OrganizationId(id);
    }
}
