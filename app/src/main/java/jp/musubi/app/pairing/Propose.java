package jp.musubi.app.pairing;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jp.musubi.app.kit.act.Also;
import jp.musubi.app.kit.act.Body;
import jp.musubi.app.kit.act.Must;
import jp.musubi.language.need.NeedId;
import jp.musubi.language.seed.SeedId;

/** Which two, and why. The ids by the names of the answers, or those by which the list is filtered. */
record Propose(
        @Must @Also("need") NeedId needId,
        @Must @Also("seed") SeedId seedId,
        @Schema(requiredMode = RequiredMode.REQUIRED) String reason)
        implements Body {}
