package jp.musubi.app.kit.api;

import java.util.List;
import jp.musubi.command.kit.refusal.Violation;

/** A request that is refused before any command: status and reasons. */
public final class ApiException extends RuntimeException {

    private final int status;
    private final transient List<Violation> violations;
    private final transient Stale.Since stale;

    public ApiException(int status, List<Violation> violations) {
        this(status, violations, null);
    }

    /** @param stale what others changed meanwhile, or null */
    public ApiException(int status, List<Violation> violations, Stale.Since stale) {
        super(status + " " + violations, null, false, false);
        this.status = status;
        this.violations = List.copyOf(violations);
        this.stale = stale;
    }

    public static ApiException invalid(String field, String code, Object... arguments) {
        return new ApiException(400, List.of(new Violation(field, code, List.of(arguments))));
    }

    /** The one answer for what does not exist and for what the asker may not know of. */
    public static ApiException notFound() {
        return new ApiException(404, List.of(new Violation(null, "unknown_record", List.of())));
    }

    int status() {
        return status;
    }

    List<Violation> violations() {
        return violations;
    }

    Stale.Since stale() {
        return stale;
    }
}
