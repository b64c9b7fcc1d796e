package jp.musubi.app.party;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Must;
import jp.musubi.language.party.OrganizationId;
import jp.musubi.language.party.OrganizationKind;

/** What is said of an organization. */
record Organization(
        OrganizationId id,
        @Schema(requiredMode = RequiredMode.REQUIRED) String name,
        @Must OrganizationKind kind,
        String region)
        implements Body {}
