package jp.musubi.app.record;

import java.util.List;
import jp.musubi.command.kit.refusal.Violation;

/** Somebody else revised the record after the form was opened. */
final class StaleException extends RuntimeException {
    private final transient List<Violation> violations;

    StaleException(List<Violation> violations) {
        super("stale revision", null, false, false);
        this.violations = violations;
    }

    List<Violation> violations() {
        return violations;
    }
}
