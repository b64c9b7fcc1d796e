package jp.musubi.app.kit.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import jp.musubi.app.kit.security.BusyException;
import jp.musubi.app.kit.security.OwnPasswordFirstException;
import jp.musubi.app.kit.security.SecondFactorAskedException;
import jp.musubi.app.kit.security.SecondFactorFirstException;
import jp.musubi.app.kit.security.TokenInvalidException;
import jp.musubi.app.kit.security.TokenScopeException;
import jp.musubi.app.kit.security.TooManyAttemptsException;
import jp.musubi.command.kit.refusal.Violation;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** What those get who did not sign in, or may not. */
@Component
class ApiAccess implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String BEARER = "Bearer realm=\"musubi\", error=\"invalid_token\"";

    private final ProblemWriter problems;

    ApiAccess(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof BusyException) {
            response.setHeader("Retry-After", String.valueOf(BusyException.RETRY_SECONDS));
            problems.write(request, response, 503, List.of(new Violation(null, "overloaded", List.of())));
            return;
        }
        if (failure instanceof TooManyAttemptsException many) {
            response.setHeader("Retry-After", String.valueOf(many.retryAfter()));
            problems.write(request, response, 429, List.of(new Violation(null, "too_many_attempts", List.of())));
            return;
        }
        boolean token = failure instanceof TokenInvalidException;
        response.setHeader("WWW-Authenticate", token ? BEARER : "Basic realm=\"musubi\", charset=\"UTF-8\"");
        problems.write(request, response, 401, List.of(new Violation(null, why(failure), List.of())));
    }

    /** What is told beyond that only those learn who know the password. */
    private static String why(AuthenticationException failure) {
        return switch (failure) {
            case CredentialsExpiredException ended -> "one_time_ended";
            case DisabledException locked -> "account_locked";
            case TokenInvalidException ended -> "token_invalid";
            case SecondFactorAskedException half -> "token_instead";
            default -> "sign_in_required";
        };
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        String why = switch (denied) {
            case OwnPasswordFirstException first -> "own_password_first";
            case SecondFactorFirstException none -> "second_factor_first";
            case TokenScopeException scope -> scope.code();
            default -> "forbidden";
        };
        problems.write(request, response, 403, List.of(new Violation(null, why, List.of())));
    }
}
