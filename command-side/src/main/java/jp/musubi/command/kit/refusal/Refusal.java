package jp.musubi.command.kit.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was refused. Nothing has been stored.
 *
 * @param kind which sort of refusal, and so which HTTP status
 * @param violations at least one
 */
public record Refusal(Kind kind, List<Violation> violations) {
    public Refusal {
        violations = List.copyOf(violations);
    }

    /** Sorts of refusal. */
    public enum Kind {
        /** 400: a value is missing, malformed or against a rule of its own record. */
        INVALID,
        /** 403: the actor's roles do not allow it. */
        FORBIDDEN,
        /** 404: there is no such record, or none that the actor may know of. */
        NOT_FOUND,
        /** 409: the record is in a state, or at a revision, that does not allow it. */
        CONFLICT
    }

    /** A refusal with one reason. */
    public static Refusal of(Kind kind, @Nullable String field, String code, Object... arguments) {
        return new Refusal(kind, List.of(new Violation(field, code, List.of(arguments))));
    }
}
