package jp.musubi.intake.input;

import java.util.List;
import jp.musubi.command.kit.refusal.Violation;

/**
 * What was read.
 *
 * @param value the value; usable only when there are no violations
 * @param violations unreadable, unknown or impossible fields
 */
public record Input<T>(T value, List<Violation> violations) {
    public Input {
        violations = List.copyOf(violations);
    }

    public boolean ok() {
        return violations.isEmpty();
    }
}
