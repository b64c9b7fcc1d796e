package jp.musubi.command.kit.refusal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the exceptions that carry refusals, so that a decision reads {@code throw Refuse.conflict(...)}. */
public final class Refuse {
    private Refuse() {}

    /** A value is missing, malformed or against a rule of its own record. */
    public static RefusedException invalid(String field, String code, Object... arguments) {
        return with(Refusal.Kind.INVALID, field, code, arguments);
    }

    /** The actor's roles do not allow it. */
    public static RefusedException forbidden() {
        return with(Refusal.Kind.FORBIDDEN, null, Codes.FORBIDDEN);
    }

    /** The actor's roles do not allow it with this value of a field. */
    public static RefusedException forbidden(String field, String code) {
        return with(Refusal.Kind.FORBIDDEN, field, code);
    }

    /** There is no such record, or none that the actor may know of. */
    public static RefusedException unknown() {
        return unknown(null);
    }

    /** The record named by a field does not exist, or the actor may not know of it. */
    public static RefusedException unknown(@Nullable String field) {
        return with(Refusal.Kind.NOT_FOUND, field, Codes.UNKNOWN_RECORD);
    }

    /** The record is in a state, or at a revision, that does not allow it. */
    public static RefusedException conflict(String code, Object... arguments) {
        return with(Refusal.Kind.CONFLICT, null, code, arguments);
    }

    /** As {@link #conflict}, about one field. */
    public static RefusedException conflictAt(String field, String code, Object... arguments) {
        return with(Refusal.Kind.CONFLICT, field, code, arguments);
    }

    /** The id chosen for a new record is taken. */
    public static RefusedException duplicateId() {
        return conflictAt("id", Codes.DUPLICATE_ID);
    }

    /** Refuses as invalid when there is any violation. */
    public static void ifAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw new RefusedException(new Refusal(Refusal.Kind.INVALID, violations));
        }
    }

    /** As above, where two rules looked. */
    public static void ifAny(List<Violation> some, List<Violation> others) {
        ifAny(Stream.concat(some.stream(), others.stream()).toList());
    }

    private static RefusedException with(Refusal.Kind kind, @Nullable String field, String code, Object... arguments) {
        return new RefusedException(Refusal.of(kind, field, code, arguments));
    }
}
