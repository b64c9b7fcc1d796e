package jp.musubi.app.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Back to the form: {@code ?error} when login and password do not fit, {@code ?throttled=SECONDS} after too many failures,
 * and to those alone who know the password {@code ?expired} for a one-time password that has ended and {@code ?locked}.
 * Who would wait too long is told to come again, and of whom a code is asked besides goes on to its page.
 */
final class SignInFailure implements AuthenticationFailureHandler {

    private final SecondStep second;

    SignInFailure(SecondStep second) {
        this.second = second;
    }

    /** Attribute for the page that says so: not the stores are away, but too much is asked at once. */
    static final String BUSY = "busy";

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof BusyException) {
            response.setHeader("Retry-After", String.valueOf(BusyException.RETRY_SECONDS));
            request.setAttribute(BUSY, true);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (failure instanceof SecondFactorAskedException half) {
            second.begin(half.somebody(), response);
            response.sendRedirect(request.getContextPath() + SecondStep.PAGE);
            return;
        }
        if (failure instanceof TooManyAttemptsException many) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(many.retryAfter()));
        }
        response.sendRedirect(request.getContextPath() + "/login?" + why(failure));
    }

    private static String why(AuthenticationException failure) {
        return switch (failure) {
            case TooManyAttemptsException many -> "throttled=" + many.retryAfter();
            case CredentialsExpiredException ended -> "expired";
            case DisabledException locked -> "locked";
            default -> "error";
        };
    }
}
