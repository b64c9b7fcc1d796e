package jp.musubi.app.cluster;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Ignoring;

/** What is said of how the office is reached. */
@Ignoring("position")
record Office(
        @Schema(requiredMode = RequiredMode.REQUIRED) String name,
        String address,

        @Schema(description = "When it answers") String hours,

        String telephone)
        implements Body {}
