package jp.musubi.app.kit.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.web.util.WebUtils;

/**
 * Proves that a form is of a page that we showed: with the session of whoever is signed in, with a cookie for everybody
 * else, so that a visitor who only looks costs no memory.
 */
final class FormTokens implements CsrfTokenRepository {

    private static final String COOKIE = "form-token";
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    private static final String SHAPE = "[0-9a-f-]{36}";

    private final HttpSessionCsrfTokenRepository session = new HttpSessionCsrfTokenRepository();

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            session.saveToken(token, request, response);
        } else {
            Cookie cookie = new Cookie(COOKIE, token == null ? "" : token.getToken());
            cookie.setMaxAge(token == null ? 0 : -1);
            response.addCookie(cookie);
        }
    }

    @Override
    public CsrfToken loadToken(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            return session.loadToken(request);
        }
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null || !cookie.getValue().matches(SHAPE) ? null : token(cookie.getValue());
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, PARAMETER, value);
    }
}
