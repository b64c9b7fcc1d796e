package jp.musubi.app.party;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Ignoring;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.PersonId;

/** What is said of a person. */
final class PersonBodies {
    private PersonBodies() {}

    record Person(
            PersonId id,
            @Schema(requiredMode = RequiredMode.REQUIRED) String name,
            String email,
            OrganizationId organizationId,

            @Schema(description = "Opens an account under this name")
            String login,

            @Schema(description = "At least 12 characters; a one-time password is made when absent")
            String password)
            implements Body {}

    @Ignoring({"id", "roles", "locked", "erased", "position"})
    record PersonRevision(
            @Schema(requiredMode = RequiredMode.REQUIRED) String name, String email, OrganizationId organizationId)
            implements Body {}
}
