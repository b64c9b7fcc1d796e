package jp.musubi.app.kit.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jp.musubi.app.kit.security.BodyTooLargeException;
import jp.musubi.command.kit.refusal.Refusal;
import jp.musubi.command.kit.refusal.RefusedException;
import jp.musubi.command.kit.refusal.Violation;
import jp.musubi.eventlog.LogFailureException;
import jp.musubi.node.gateway.NotHereException;
import jp.musubi.node.gateway.NotOpenException;
import jp.musubi.node.gateway.ReadOnlyException;
import jp.musubi.node.gateway.StoreCause;
import jp.musubi.node.gateway.UnreachableException;
import jp.musubi.vault.VaultException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns whatever fails under {@code /api/} into a problem; leaves everything else to the pages. */
@Component
class ApiExceptions implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(ApiExceptions.class);

    private final ProblemWriter problems;

    ApiExceptions(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            return null;
        }
        try {
            answer(request, response, failure);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ModelAndView();
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception failure)
            throws IOException {
        Problem problem = problem(failure);
        // Another node has to be asked: asking this one again would not help.
        if (problem.status() == 503 && !(failure instanceof NotHereException)) {
            response.setHeader("Retry-After", "1");
        }
        if (failure instanceof ErrorResponse known) {
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        problems.write(request, response, problem);
    }

    private static Problem problem(Exception failure) {
        return switch (failure) {
            case RefusedException refused -> refused(refused.refusal());
            case ApiException known -> new Problem(known.status(), known.violations(), known.stale());
            case HttpMessageNotReadableException unread -> unreadable(unread);
            case MethodArgumentTypeMismatchException mismatch ->
                new Problem(400, List.of(new Violation(mismatch.getName(), "bad_parameter", List.of())));
            case BindException mismatch ->
                new Problem(
                        400,
                        mismatch.getFieldErrors().stream()
                                .map(error -> new Violation(error.getField(), "bad_parameter", List.of()))
                                .toList());
            case MissingServletRequestParameterException missing ->
                new Problem(400, List.of(new Violation(missing.getParameterName(), "required", List.of())));
            case NotOpenException starting -> new Problem(503, List.of(new Violation(null, "starting", List.of())));
            case ReadOnlyException stopped -> store(stopped.why());
            case NotHereException elsewhere ->
                new Problem(503, List.of(new Violation(null, elsewhere.code(), List.of())));
            case UnreachableException away -> store(away.why());
            case LogFailureException failed -> store(StoreCause.of(failed));
            case VaultException failed -> store(StoreCause.of(failed));
            case InvalidParameterException broken ->
                new Problem(400, List.of(new Violation(null, "broken_text", List.of())));
            case RequestRejectedException rejected -> new Problem(400, List.of());
            case ErrorResponse known -> new Problem(known.getStatusCode().value(), List.of());
            default -> {
                LOG.error("An API request failed", failure);
                yield new Problem(500, List.of());
            }
        };
    }

    private static Problem store(StoreCause why) {
        return new Problem(503, List.of(new Violation(null, why.code(), List.of())));
    }

    private static Problem unreadable(HttpMessageNotReadableException unread) {
        for (Throwable cause = unread; cause != null; cause = cause.getCause()) {
            if (cause instanceof BodyTooLargeException) {
                return new Problem(413, List.of());
            }
        }
        return new Problem(400, List.of(new Violation(null, "malformed_json", List.of())));
    }

    private static Problem refused(Refusal refusal) {
        int status = switch (refusal.kind()) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
        };
        return new Problem(status, refusal.violations());
    }
}
