package jp.musubi.app.kit.reading;

import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Whether limited parts were withheld from the answer to this request, because that they are read could not be noted. */
public final class Withheld {
    private static final String NAME = Withheld.class.getName();

    private Withheld() {}

    static void because(RuntimeException failure) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(NAME, failure, RequestAttributes.SCOPE_REQUEST);
        }
    }

    /** Why; empty when nothing was withheld. */
    public static Optional<RuntimeException> here() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request != null
                        && request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST)
                                instanceof RuntimeException failure
                ? Optional.of(failure)
                : Optional.empty();
    }

    /** Fails as storing would: a form of what is withheld would lose it. */
    public static void refuse() {
        here().ifPresent(failure -> {
            throw failure;
        });
    }
}
