package jp.musubi.query.kit.history;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** A score of the matcher. It says something only beside others of the same matching, and people see it shortened. */
public record Score(@JsonValue double value) {

    /** The score; null for null. */
    public static @Nullable Score of(@Nullable Double value) {
        return value == null ? null : new Score(value);
    }

    @Override
    public String toString() {
        return Double.toString(value);
    }
}
