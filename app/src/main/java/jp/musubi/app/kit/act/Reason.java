package jp.musubi.app.kit.act;

import io.swagger.v3.oas.annotations.media.Schema;
import jp.musubi.command.kit.rules.TextLimits;
import jp.musubi.language.kit.Most;

/** A reason, for acts that can do without. */
@Schema(name = "Withdraw")
public record Reason(@Most(TextLimits.REASON) String reason) implements Body {}
